// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Colours and legend of maps in which no run is faster than another.
#include "ui/maps/colours.h"
#include "ui/maps/legend_entries.h"
#include "ui/maps/painting.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace thetascope::ui::maps {

namespace {

/// Two pixels that have settled at 1, after few steps and after all.
Map mapOf(const char* loss, double tolerance, descent::Outcome outcome) {
    auto request = std::make_shared<basins::Request>();
    request->loss = loss::Loss::fromText(loss).value();
    request->until = {100, tolerance};
    request->width = 2;
    auto map = std::make_shared<basins::Map>(2, 1, 1);
    map->set(0, {outcome, {1, 0}, 0, tolerance > 0 ? 9U : 100U});
    map->set(1, {outcome, {1, 0}, 0, 100});
    const auto landmarks = std::make_shared<const basins::MapLandmarks>(
        basins::landmarks(*request->loss, {-4, 4}, {}));
    return basinMap(std::move(request), std::move(map), landmarks, 1);
}

bool tellsOfSteps(const Map& map) {
    const auto entries = basinLegend({&map}, Mode::Outcome, Colours(theme::Theme::light()), {});
    return std::ranges::any_of(entries, [](const LegendEntry& entry) {
        return entry.text.contains(QStringLiteral("fainter"));
    });
}

TEST(Colours, moreSteps_areFainter) {
    const Map map = mapOf("(θ−1)²", 1e-6, descent::Outcome::Converged);
    const Colours colours(theme::Theme::light());
    const QImage image = paintMap(map, Mode::Outcome, colours, {});
    EXPECT_GT(image.pixelColor(1, 0).lightness(), image.pixelColor(0, 0).lightness());
    EXPECT_TRUE(tellsOfSteps(map));
}

TEST(Colours, allRunsAtTheStepLimit_areNotFaint) {
    const Map map = mapOf("(θ−1)²", 0, descent::Outcome::StepLimit);
    const Colours colours(theme::Theme::light());
    const QImage image = paintMap(map, Mode::Outcome, colours, {});
    EXPECT_EQ(image.pixelColor(0, 0), colours.minimum(0));
    EXPECT_FALSE(tellsOfSteps(map));
}

TEST(Colours, withoutMinima_nothingIsFainter) {
    EXPECT_FALSE(tellsOfSteps(mapOf("θ", 1e-6, descent::Outcome::StepLimit)));
}

} // namespace

} // namespace thetascope::ui::maps

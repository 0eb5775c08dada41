// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Colours are told apart by everybody, and fainter where that has a meaning.
#include "tests/ui/maps/colour_vision.h"
#include "ui/maps/colours.h"
#include "ui/maps/fate_row.h"
#include "ui/maps/legend_entries.h"
#include "ui/maps/painting.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>
#include <vector>

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

/// The fates that can be on one map: where minima have names, or where they have none.
std::vector<basins::Fate> fatesTogether(bool minimaHaveNames) {
    std::vector<basins::Fate> fates;
    for (const FateRow& row : fateRows()) {
        const auto absent = minimaHaveNames ? basins::Fate::AtRest : basins::Fate::Elsewhere;
        if (!row.legend.isEmpty() && row.fate != absent)
            fates.push_back(row.fate);
    }
    return fates;
}

class ColoursFor : public testing::TestWithParam<std::tuple<bool, Vision>> {
protected:
    double distanceOf(const QColor& a, const QColor& b) const {
        return distance(a, b, std::get<Vision>(GetParam()));
    }

    const Colours m_colours{std::get<bool>(GetParam()) ? theme::Theme::darkened()
                                                       : theme::Theme::light()};
};

TEST_P(ColoursFor, fates_areToldApart) {
    for (const bool minimaHaveNames : {false, true}) {
        const std::vector<basins::Fate> fates = fatesTogether(minimaHaveNames);
        for (std::size_t i = 0; i < fates.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j)
                EXPECT_GE(distanceOf(m_colours.fate(fates[i]), m_colours.fate(fates[j])), 10)
                    << rowOf(fates[i]).legend.toStdString() << ", "
                    << rowOf(fates[j]).legend.toStdString();
        }
    }
}

TEST_P(ColoursFor, fates_areNotTakenForMinima) {
    for (const basins::Fate fate : fatesTogether(true)) {
        for (std::size_t i = 0; i < 9; ++i)
            EXPECT_GE(distanceOf(m_colours.fate(fate), m_colours.minimum(i)), 8)
                << rowOf(fate).legend.toStdString() << ' ' << i;
    }
}

INSTANTIATE_TEST_SUITE_P(Eyes, ColoursFor,
                         testing::Combine(testing::Bool(),
                                          testing::Values(Vision::Usual, Vision::Protanopia,
                                                          Vision::Deuteranopia)));

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

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Maps of losses with so many minima that their legend must not name them all.
#include "core/basins/compute.h"
#include "ui/maps/legend_entries.h"
#include "ui/maps/legend_flow.h"
#include "ui/maps/minimum_colours.h"
#include "ui/maps/painting.h"

#include <gtest/gtest.h>

#include <QGuiApplication>

#include <cmath>
#include <set>

namespace thetascope::ui::maps {

namespace {

/// A small map of gradient descent on a plane, with steps that settle soon.
Map mapOf(const char* loss, double halfWidth, double alpha) {
    auto request = std::make_shared<basins::Request>();
    request->loss = loss::Loss::fromText(loss).value();
    request->optimizer = optimizer::make(*optimizer::findRecipe("gd"));
    EXPECT_TRUE(optimizer::set(request->optimizer, "alpha", alpha));
    const loss::Range range{-halfWidth, halfWidth};
    request->extent = {range, range};
    request->across = {basins::Axis::Quantity::Start, {}, range.low, range.high, false};
    request->up = {basins::Axis::Quantity::StartY, {}, range.low, range.high, false};
    request->width = request->height = 24;
    basins::PixelQueue queue(request->width, request->height);
    auto map = std::make_shared<basins::Map>(request->width, request->height, 2);
    basins::compute(*request, queue, *map, 1);
    const auto landmarks = std::make_shared<const basins::MapLandmarks>(
        basins::landmarks(*request->loss, range, range));
    return basinMap(std::move(request), std::move(map), landmarks, 1);
}

const char* const kRastrigin = "20 + x² − 10 cos 2πx + y² − 10 cos 2πy";

TEST(ManyMinima, legend_namesTheLowestAndHasABarForTheOthers) {
    const Map map = mapOf(kRastrigin, 5, 0.002);
    ASSERT_GT(map.landmarks->count(), 80U);
    const auto entries =
        basinLegend({&map}, Mode::Outcome, Colours(theme::Theme::light()), {}, Fates::Occurring);
    ASSERT_GE(entries.size(), 2U);
    EXPECT_EQ(entries[0].text, QStringLiteral("(0, 0), the lowest"));
    EXPECT_TRUE(entries[1].isScale);
    EXPECT_EQ(entries[1].text,
              QStringLiteral("and %1 more, by their L:").arg(map.landmarks->count() - 1));
    EXPECT_EQ(entries[1].ticks.front().label, QStringLiteral("0"));
    EXPECT_LE(entries.size(), 4U);
}

TEST(ManyMinima, legend_isOfAFewLines) {
    const Map map = mapOf(kRastrigin, 5, 0.002);
    plot::PlotStyle style;
    style.font = QGuiApplication::font();
    const Colours colours(style.theme);
    const double line = QFontMetricsF(style.font).height();
    EXPECT_LT(paintLegend(nullptr, QRectF(0, 0, 700, 0),
                          basinLegend({&map}, Mode::Outcome, colours, {}, Fates::All), colours,
                          style),
              6 * line);
}

TEST(ManyMinima, colours_areByDepthNotByNumber) {
    const Map map = mapOf(kRastrigin, 5, 0.002);
    const Colours colours(theme::Theme::light());
    const MinimumColours colourOf(*map.landmarks, colours);
    ASSERT_TRUE(colourOf.areByDepth());
    const auto& minima = map.landmarks->present().minima;
    for (std::size_t i = 0; i < minima.size(); ++i) {
        for (std::size_t j = 0; j < minima.size(); ++j) {
            if (minima[i].loss > 3 * minima[j].loss + 3) {
                EXPECT_GT(colourOf.of(i).lightness(), colourOf.of(j).lightness()) << i << ' ' << j;
            }
        }
    }
    // Neighbours of equal depth differ a little.
    std::set<QRgb> equal;
    for (std::size_t i = 0; i < minima.size(); ++i) {
        if (std::abs(minima[i].loss - minima.front().loss) < 1e-6)
            equal.insert(colourOf.of(i).rgb());
    }
    EXPECT_GT(equal.size(), 1U);
}

TEST(ManyMinima, onAPlane_areNotHiddenByMarks) {
    const std::vector<plot::MapMark> marks =
        mapMarks(mapOf(kRastrigin, 5, 0.002), Colours(theme::Theme::light()));
    ASSERT_EQ(marks.size(), 1U);
    EXPECT_NEAR(marks.front().loss, 0, 1e-9);
}

TEST(ManyMinima, ofEqualDepth_keepColoursThatDifferInHue) {
    const Map map = mapOf("sin x · sin y", 20, 0.5);
    ASSERT_GT(map.landmarks->count(), 20U);
    const Colours colours(theme::Theme::light());
    const MinimumColours colourOf(*map.landmarks, colours);
    EXPECT_FALSE(colourOf.areByDepth());
    EXPECT_EQ(colourOf.of(4), colours.minimum(4));
    const auto entries = basinLegend({&map}, Mode::Outcome, colours, {}, Fates::Occurring);
    EXPECT_EQ(entries[3].text,
              QStringLiteral("and %1 more, equally low").arg(map.landmarks->count() - 3));
}

TEST(ManyMinima, aDozen_areAllNamed) {
    const Map map = mapOf("(x²+y−11)² + (x+y²−7)²", 5, 0.01);
    EXPECT_FALSE(MinimumColours(*map.landmarks, Colours(theme::Theme::light())).areByDepth());
}

TEST(ManyMinima, mapByFinalLoss_tellsRunsApart) {
    const Map map = mapOf("(1.5 − x + x y)² + (2.25 − x + x y²)² + (2.625 − x + x y³)²", 4.5, 1e-4);
    const Colours colours(theme::Theme::light());
    const Scale scale = scaleOf({&map}, Mode::Loss);
    const QImage image = paintMap(map, Mode::Loss, colours, scale);
    std::set<QRgb> shades;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            shades.insert(image.pixel(x, y));
    }
    EXPECT_GT(shades.size(), 25U) << "on a linear scale, nearly all were of one";
}

} // namespace

} // namespace thetascope::ui::maps

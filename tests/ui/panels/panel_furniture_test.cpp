// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panel_grid_shape.h"
#include "ui/plot/panel_furniture.h"

#include <gtest/gtest.h>

#include <QFontMetricsF>

namespace thetascope::ui::panels {

namespace {

plot::PlotStyle usualStyle() {
    plot::PlotStyle style;
    style.font.setPixelSize(13);
    return style;
}

QSize curveIn(QSize plot, const plot::PlotStyle& style) {
    return plot::curveRoom(plot, plot::panelFurniture(plot, style), style, true);
}

TEST(PanelFurniture, isComplete_whereThereIsRoom) {
    const plot::PanelFurniture large = plot::panelFurniture({400, 330}, usualStyle());
    EXPECT_TRUE(large.names && large.minima && large.stepNumbers && large.rateNumbers);
    EXPECT_GT(large.rateHeight, 0);
}

TEST(PanelFurniture, smallPlot_leavesMostOfItToTheCurve) {
    const plot::PlotStyle style = usualStyle();
    for (const QSize plot : {QSize(400, 330), QSize(260, 205), QSize(260, 130), QSize(310, 105)})
        EXPECT_GE(curveIn(plot, style).height(), 0.5 * plot.height())
            << plot.width() << " × " << plot.height();
}

TEST(PanelFurniture, shrinkingPlot_losesItsFurnitureByDegrees) {
    const plot::PlotStyle style = usualStyle();
    plot::PanelFurniture before = plot::panelFurniture({400, 700}, style);
    for (int height = 700; height > 60; --height) {
        const plot::PanelFurniture now = plot::panelFurniture({400, height}, style);
        EXPECT_LE(now.rateHeight, before.rateHeight);
        EXPECT_LE(now.names, before.names);
        EXPECT_LE(now.stepNumbers, before.stepNumbers);
        before = now;
    }
    EXPECT_EQ(before.rateHeight, 0);
}

TEST(PanelFurniture, grid_givesTheCurvesTheirShape) {
    const plot::PlotStyle style = usualStyle();
    const auto curve = [&](QSize cell) { return curveIn(cell - QSize(4, 35), style); };
    EXPECT_EQ(panelColumns(4, {470, 560}, curve), 2) << "beside docks on a small screen";
    EXPECT_EQ(panelColumns(4, {800, 740}, curve), 2);
    EXPECT_EQ(panelColumns(4, {890, 700}, curve), 2) << "no row with a single panel";
    for (const QSize area : {QSize(800, 740), QSize(780, 670), QSize(480, 560)})
        EXPECT_EQ(panelColumns(9, area, curve), 3) << area.width();
    const QSize narrow(318, 590);
    const int columns = panelColumns(4, narrow, curve);
    const int rows = (4 + columns - 1) / columns;
    EXPECT_GT(curve({narrow.width() / columns, narrow.height() / rows - 8}).height(), 55);
}

} // namespace

} // namespace thetascope::ui::panels

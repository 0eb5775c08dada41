// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panel_grid_shape.h"

#include <gtest/gtest.h>

namespace thetascope::ui::panels {

namespace {

TEST(PanelGridShape, usualCounts_giveTheUsualColumns) {
    const QSize area(800, 740);
    EXPECT_EQ(panelColumns(1, area), 1);
    EXPECT_EQ(panelColumns(4, area), 2);
    EXPECT_EQ(panelColumns(6, area), 2);
    EXPECT_EQ(panelColumns(9, area), 3);
}

TEST(PanelGridShape, wideOrTallArea_givesMoreOrFewerColumns) {
    EXPECT_EQ(panelColumns(2, {1600, 500}), 2);
    EXPECT_EQ(panelColumns(2, {500, 1600}), 1);
    EXPECT_EQ(panelColumns(3, {2000, 500}), 3);
}

TEST(PanelGridShape, plotsOfPlanes_areSideBySideWhereThatIsSquarer) {
    const auto whole = [](QSize cell) { return cell; };
    EXPECT_EQ(panelColumns(2, {790, 600}, whole), 1) << "curves are wide";
    EXPECT_EQ(panelColumns(2, {790, 600}, whole, 1), 2);
    EXPECT_EQ(panelColumns(
                  4, {790, 740}, [](QSize cell) { return cell - QSize(60, 190); }, 1),
              2)
        << "a third of the room is not left empty for it";
}

TEST(PanelGridShape, anyCount_leavesNoRowEmpty) {
    for (int count = 1; count <= 9; ++count) {
        for (const QSize area : {QSize(700, 700), QSize(1600, 600), QSize(400, 900)}) {
            const int columns = panelColumns(count, area);
            EXPECT_GE(columns, 1);
            EXPECT_LE(columns, count);
        }
    }
}

} // namespace

} // namespace thetascope::ui::panels

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/navigation.h"
#include "ui/panels/panel.h"
#include "ui/panels/panel_grid.h"
#include "ui/plot/frame_clock.h"
#include "ui/plot/run_view.h"

#include <gtest/gtest.h>

#include <vector>

namespace thetascope::ui::panels {

namespace {

std::vector<plot::RunView> runsIn(std::vector<std::size_t> slotNumbers) {
    std::vector<plot::RunView> runs;
    for (const std::size_t number : slotNumbers)
        runs.push_back({.slot = {number},
                        .title = QString::number(number),
                        .trajectory = descent::Trajectory(),
                        .ghost = descent::Trajectory()});
    return runs;
}

TEST(PanelGrid, hiddenWithFewerRunsThanPanels_choosesBySlot) {
    Navigation navigation;
    plot::FrameClock frames;
    PanelGrid grid(navigation, frames);
    grid.setRuns(runsIn({0, 1, 2, 3, 4, 5, 6, 7, 8}));
    grid.show();
    ASSERT_EQ(grid.panels().size(), 9U);
    const Panel* const last = grid.panelOf({8});
    ASSERT_NE(last, nullptr);

    grid.hide();
    grid.setRuns(runsIn({8}));
    grid.setChosen(experiment::Slot{8});
    EXPECT_EQ(grid.panels().size(), 9U) << "hidden panels follow when they are shown";
    EXPECT_EQ(grid.panelOf({8}), last);

    grid.show();
    ASSERT_EQ(grid.panels().size(), 1U);
    EXPECT_EQ(grid.panelOf({8}), grid.panels().front());
    EXPECT_EQ(grid.panelOf({0}), nullptr);
}

} // namespace

} // namespace thetascope::ui::panels

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pages whose runs have not run yet, as the reader is to predict them.
#include "tests/ui/lessons/guide_fixture.h"

#include <QLabel>

namespace thetascope::ui::lessons {
namespace {

using VeilTest = GuideTest;

TEST_F(VeilTest, veiledPage_hasNotRun) {
    turnTo(5, "Three learning rates");
    ASSERT_TRUE(until([&] { return panel(1).plot().runs()[0].isVeiled; }));
    EXPECT_EQ(panel(1).canvas().accessibleDescription(), "Middle: not yet run");
    const auto& first = test::find<QLabel>(window(), "predictFirstLabel");
    EXPECT_FALSE(first.isVisible());
    window().setFocus();
    for (const Qt::Key pressed : {Qt::Key_Space, Qt::Key_Right, Qt::Key_End, Qt::Key_R}) {
        key(pressed);
        EXPECT_EQ(clock().step(), 0U) << pressed;
        EXPECT_FALSE(clock().isPlaying()) << pressed;
        EXPECT_EQ(frame().target(), &part("questionBox")) << pressed;
        EXPECT_TRUE(first.isVisible()) << "says why nothing moves";
    }
    QTest::mouseClick(&test::find<QAbstractButton>(window(), "choice2"), Qt::LeftButton, {},
                      {8, 8});
    click("revealButton");
    EXPECT_TRUE(clock().isPlaying());
    EXPECT_TRUE(until([&] { return !panel(1).plot().runs()[0].isVeiled; }));
}

TEST_F(VeilTest, backToAVeiledPage_showsNothingOfItsRuns) {
    turnTo(5, "Three learning rates");
    QTest::mouseClick(&test::find<QAbstractButton>(window(), "choice2"), Qt::LeftButton, {},
                      {8, 8});
    click("revealButton");
    ASSERT_TRUE(until([&] { return panel(1).plot().runs()[0].trajectory.steps() == 18; }));
    click("pageNextButton");
    ASSERT_TRUE(settled());
    click("pageBackButton");
    ASSERT_TRUE(until([&] {
        const plot::RunView& run = panel(1).plot().runs()[0];
        return run.isVeiled && run.trajectory.steps() == 1;
    }));
    EXPECT_EQ(panel(1).plot().runs()[0].ghost.points(), 0U);
}

} // namespace
} // namespace thetascope::ui::lessons

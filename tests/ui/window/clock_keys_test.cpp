// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/window_fixture.h"

#include <QAbstractSlider>
#include <QToolButton>

namespace thetascope::ui::window {

namespace {

using ClockKeys = test::WindowTest;

TEST_F(ClockKeys, keys_playPauseStepAndJump) {
    window().setFocus();
    key(Qt::Key_Home);
    EXPECT_EQ(clock().step(), 0U);
    key(Qt::Key_Right);
    key(Qt::Key_Right);
    key(Qt::Key_Left);
    EXPECT_EQ(clock().step(), 1U);
    key(Qt::Key_End);
    EXPECT_EQ(clock().step(), clock().last());
    key(Qt::Key_R);
    EXPECT_TRUE(clock().isPlaying());
    EXPECT_TRUE(until([this] { return clock().step() >= 2; }));
    key(Qt::Key_Space);
    EXPECT_FALSE(clock().isPlaying());
}

TEST_F(ClockKeys, allPanels_showTheSameStep) {
    clock().setStep(3);
    for (panels::Panel* each : panels()) {
        // a panel knows where its steps are when it has been painted
        EXPECT_TRUE(until([each] {
            const auto hit = each->plot().stepNear(each->plot().ringPosition(), 1e9);
            return hit && hit->step <= 3;
        }));
    }
}

TEST_F(ClockKeys, endOfEveryRun_stopsTheClock) {
    clock().setSpeed(1000);
    clock().restart();
    EXPECT_TRUE(until([this] { return !clock().isPlaying(); }));
    EXPECT_EQ(clock().step(), clock().last());
}

TEST_F(ClockKeys, spaceOnAFocusedButton_pressesItInstead) {
    auto& loop = test::find<QToolButton>(window(), "loopButton");
    loop.setFocus();
    key(Qt::Key_Space);
    EXPECT_TRUE(clock().isLooping());
    EXPECT_FALSE(clock().isPlaying());
}

TEST_F(ClockKeys, arrowsOnAFocusedSlider_moveItInstead) {
    clock().setStep(4);
    auto& slider = test::find<QAbstractSlider>(window(), "startSlider");
    slider.setFocus();
    const double before = experiment().start[0];
    key(Qt::Key_Right);
    EXPECT_GT(experiment().start[0], before);
    EXPECT_EQ(clock().step(), 4U);
}

} // namespace

} // namespace thetascope::ui::window

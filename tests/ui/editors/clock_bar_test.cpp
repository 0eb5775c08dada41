// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/find.h"
#include "ui/editors/clock_bar.h"
#include "ui/editors/step_label.h"
#include "ui/model/clock.h"
#include "ui/widgets/value_slider.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QToolButton>

namespace thetascope::ui::editors {
namespace {

using test::find;

class ClockBarTest : public ::testing::Test {
protected:
    void SetUp() override {
        clock.setLast(200);
        clock.setStep(24);
        bar.emplace(clock);
        bar->resize(900, 48);
        ui::test::expose(*bar);
    }

    void press(const char* button) {
        QTest::mouseClick(&find<QToolButton>(*bar, button), Qt::LeftButton);
    }

    model::Clock clock;
    std::optional<ClockBar> bar;
};

TEST_F(ClockBarTest, step_isSaid) {
    EXPECT_EQ(find<StepLabel>(*bar, "stepLabel").text(), QStringLiteral("step 24 of 200"));
    clock.setStep(25);
    EXPECT_EQ(find<StepLabel>(*bar, "stepLabel").text(), QStringLiteral("step 25 of 200"));
    EXPECT_EQ(find<widgets::ValueSlider>(*bar, "scrubSlider").number(), 25);
}

TEST_F(ClockBarTest, buttons_moveTheClock) {
    press("forwardButton");
    EXPECT_EQ(clock.step(), 25U);
    press("backButton");
    press("backButton");
    EXPECT_EQ(clock.step(), 23U);
    press("lastButton");
    EXPECT_EQ(clock.step(), 200U);
    press("firstButton");
    EXPECT_EQ(clock.step(), 0U);
}

TEST_F(ClockBarTest, playButton_playsAndPauses) {
    auto& play = find<QToolButton>(*bar, "playButton");
    press("playButton");
    EXPECT_TRUE(clock.isPlaying());
    EXPECT_EQ(play.accessibleName(), QStringLiteral("Pause"));
    press("playButton");
    EXPECT_FALSE(clock.isPlaying());
    EXPECT_EQ(play.accessibleName(), QStringLiteral("Play"));
}

TEST_F(ClockBarTest, scrubber_setsTheStep) {
    auto& scrubber = find<widgets::ValueSlider>(*bar, "scrubSlider");
    QTest::mouseClick(&scrubber, Qt::LeftButton, {}, {scrubber.width() / 2, scrubber.height() / 2});
    // A pixel is less than a step.
    EXPECT_NEAR(double(clock.step()), 100, 1);
    scrubber.setFocus();
    const quint64 before = clock.step();
    QTest::keyClick(&scrubber, Qt::Key_Right);
    EXPECT_EQ(clock.step(), before + 1);
    QTest::keyClick(&scrubber, Qt::Key_End);
    EXPECT_EQ(clock.step(), 200U);
}

TEST_F(ClockBarTest, speed_isChosenAndShown) {
    auto& box = find<QComboBox>(*bar, "speedBox");
    box.setCurrentIndex(box.findData(1000.0));
    emit box.activated(box.currentIndex());
    EXPECT_EQ(clock.speed(), 1000);
    clock.setSpeed(37);
    EXPECT_EQ(box.currentData().toDouble(), 37);
    for (int i = 1; i < box.count(); ++i)
        EXPECT_LT(box.itemData(i - 1).toDouble(), box.itemData(i).toDouble());
}

TEST_F(ClockBarTest, loop_goesBothWays) {
    auto& loop = find<QToolButton>(*bar, "loopButton");
    const bool before = clock.isLooping();
    press("loopButton");
    EXPECT_EQ(clock.isLooping(), !before);
    clock.setLooping(before);
    EXPECT_EQ(loop.isChecked(), before);
}

TEST_F(ClockBarTest, aNarrowBar_doesWithoutWhatKeysStandInFor) {
    const auto isShown = [this](const char* name) {
        return find<QToolButton>(*bar, name).isVisible();
    };
    bar->resize(800, bar->height());
    for (const char* name : {"firstButton", "lastButton", "backButton", "forwardButton"})
        EXPECT_TRUE(isShown(name)) << name;
    const int least = bar->minimumSizeHint().width();
    bar->resize(least + 100, bar->height());
    EXPECT_FALSE(isShown("firstButton"));
    EXPECT_TRUE(isShown("backButton"));
    bar->resize(least, bar->height());
    EXPECT_FALSE(isShown("backButton"));
    EXPECT_TRUE(isShown("playButton"));
    EXPECT_EQ(bar->minimumSizeHint().width(), least);
    bar->resize(800, bar->height());
    EXPECT_TRUE(isShown("firstButton"));
}

TEST_F(ClockBarTest, aFewStepsMoreOrLess_moveNothing) {
    auto& slider = find<widgets::ValueSlider>(*bar, "scrubSlider");
    const QRect before = slider.geometry();
    for (const quint64 last : {99U, 9U, 999U}) {
        clock.setLast(last);
        QCoreApplication::sendPostedEvents();
        EXPECT_EQ(slider.geometry(), before) << last;
    }
    clock.setLast(100000);
    QCoreApplication::sendPostedEvents();
    EXPECT_LT(slider.width(), before.width()) << "a longer number has its room";
}

TEST_F(ClockBarTest, playing_doesNotLayTheBarOutAnew) {
    auto& label = find<StepLabel>(*bar, "stepLabel");
    const QRect before = label.geometry();
    clock.setStep(199);
    clock.setStep(1);
    EXPECT_EQ(label.geometry(), before);
}

} // namespace
} // namespace thetascope::ui::editors

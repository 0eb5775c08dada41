// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/clock.h"

#include <gtest/gtest.h>

#include <QEventLoop>
#include <QTimer>

#include <vector>

namespace thetascope::ui::model {

namespace {

using namespace std::chrono_literals;

/// A clock whose time goes by only when told.
struct Stopped {
    Stopped() {
        QObject::connect(&clock, &Clock::stepChanged, &clock,
                         [this](quint64 step) { shown.push_back(step); });
    }

    void letPass(std::chrono::nanoseconds time) {
        now += time;
        clock.tick();
    }

    std::chrono::nanoseconds now = 5s;
    Clock clock{[this] { return now; }};
    std::vector<quint64> shown;
};

TEST(Clock, newClock_isAtRest) {
    const Clock clock;
    EXPECT_EQ(clock.step(), 0U);
    EXPECT_EQ(clock.last(), 0U);
    EXPECT_FALSE(clock.isPlaying());
}

TEST(Clock, playing_advancesBySpeedTimesTime) {
    Stopped at;
    at.clock.setLast(1000);
    at.clock.setSpeed(100);
    at.clock.play();
    at.letPass(250ms);
    EXPECT_EQ(at.clock.step(), 25U);
}

TEST(Clock, fractionsOfSteps_areKept) {
    Stopped at;
    at.clock.setLast(1000);
    at.clock.setSpeed(10);
    at.clock.play();
    for (int frame = 0; frame < 125; ++frame) // of 8 ms: 0.08 steps each
        at.letPass(8ms);
    // ten steps, give or take the one that rounding may put on the other side
    EXPECT_NEAR(static_cast<double>(at.clock.step()), 10, 1);
    EXPECT_GE(at.shown.size(), 9U) << "each step is shown";
}

TEST(Clock, newSpeed_countsFromNowOn) {
    Stopped at;
    at.clock.setLast(10'000);
    at.clock.setSpeed(100);
    at.clock.play();
    at.now += 1s;
    at.clock.setSpeed(1000);
    at.letPass(1s);
    EXPECT_EQ(at.clock.step(), 1100U);
}

TEST(Clock, speed_staysWithinItsBounds) {
    Clock clock;
    clock.setSpeed(0);
    EXPECT_EQ(clock.speed(), Clock::kSlowest);
    clock.setSpeed(1e9);
    EXPECT_EQ(clock.speed(), Clock::kFastest);
}

TEST(Clock, end_stopsTheClock) {
    Stopped at;
    at.clock.setLast(10);
    at.clock.setSpeed(10);
    at.clock.play();
    at.letPass(1s);
    EXPECT_EQ(at.clock.step(), 10U);
    EXPECT_FALSE(at.clock.isPlaying());
}

TEST(Clock, playAtTheEnd_beginsAgain) {
    Stopped at;
    at.clock.setLast(10);
    at.clock.toLast();
    at.clock.play();
    EXPECT_EQ(at.clock.step(), 0U);
    EXPECT_TRUE(at.clock.isPlaying());
}

TEST(Clock, looping_goesOverAllStepsFromFirstToLast) {
    Stopped at;
    at.clock.setLast(3);
    at.clock.setLooping(true);
    at.clock.setSpeed(10);
    at.clock.play();
    for (int i = 0; i < 6; ++i)
        at.letPass(101ms);
    EXPECT_EQ(at.shown, (std::vector<quint64>{1, 2, 3, 0, 1, 2}));
    EXPECT_TRUE(at.clock.isPlaying());
}

TEST(Clock, nothingToPlay_staysAtRest) {
    Clock clock;
    clock.setLooping(true);
    clock.play();
    EXPECT_FALSE(clock.isPlaying());
}

TEST(Clock, stepsStillToCome_areWaitedFor) {
    Stopped at;
    at.clock.setGrowing(true);
    at.clock.setLast(10);
    at.clock.setSpeed(10);
    at.clock.play();
    at.letPass(2s);
    EXPECT_EQ(at.clock.step(), 10U);
    EXPECT_TRUE(at.clock.isPlaying());

    at.clock.setLast(30);
    EXPECT_EQ(at.clock.step(), 10U) << "it does not jump to the new end";
    at.letPass(1s);
    EXPECT_EQ(at.clock.step(), 20U);

    at.clock.setGrowing(false);
    at.letPass(1s);
    EXPECT_EQ(at.clock.step(), 30U);
    EXPECT_FALSE(at.clock.isPlaying());
}

TEST(Clock, askingForAStep_stopsTheClock) {
    for (void (Clock::*const ask)() :
         {&Clock::stepForward, &Clock::stepBack, &Clock::toFirst, &Clock::toLast}) {
        Clock clock;
        clock.setLast(200);
        clock.setStep(100);
        clock.play();
        (clock.*ask)();
        EXPECT_FALSE(clock.isPlaying());
    }
}

TEST(Clock, clockAtItsEnd_staysAtTheEnd) {
    Clock clock;
    clock.setLast(200);
    clock.toLast();
    clock.setLast(41);
    EXPECT_EQ(clock.step(), 41U);
    clock.setLast(150);
    EXPECT_EQ(clock.step(), 150U);
}

TEST(Clock, shorterRuns_keepTheStepAsFarAsTheyReach) {
    Clock clock;
    clock.setLast(200);
    clock.setStep(100);
    clock.setLast(41);
    EXPECT_EQ(clock.step(), 41U);
    clock.setLast(200);
    EXPECT_EQ(clock.step(), 100U);
}

TEST(Clock, firstRunsArriving_keepTheFirstStep) {
    Clock clock;
    clock.setLast(200);
    EXPECT_EQ(clock.step(), 0U);
}

TEST(Clock, stepping_staysWithinTheRun) {
    Clock clock;
    clock.setLast(2);
    clock.stepBack();
    EXPECT_EQ(clock.step(), 0U);
    clock.stepForward();
    clock.stepForward();
    clock.stepForward();
    EXPECT_EQ(clock.step(), 2U);
    clock.stepBack();
    EXPECT_EQ(clock.step(), 1U);
    clock.toLast();
    EXPECT_EQ(clock.step(), 2U);
    clock.toFirst();
    EXPECT_EQ(clock.step(), 0U);
    clock.setStep(99);
    EXPECT_EQ(clock.step(), 2U);
}

TEST(Clock, restart_playsFromTheFirstStep) {
    Stopped at;
    at.clock.setLast(100);
    at.clock.setStep(50);
    at.clock.restart();
    EXPECT_EQ(at.clock.step(), 0U);
    EXPECT_TRUE(at.clock.isPlaying());
    at.letPass(1s);
    at.clock.restart();
    EXPECT_EQ(at.clock.step(), 0U);
    EXPECT_TRUE(at.clock.isPlaying());
}

TEST(Clock, toggleAndPause_tellWhetherItPlays) {
    Stopped at;
    std::vector<bool> told;
    QObject::connect(&at.clock, &Clock::playingChanged, &at.clock,
                     [&told](bool playing) { told.push_back(playing); });
    at.clock.setLast(100);
    at.clock.toggle();
    at.clock.toggle();
    at.clock.pause();
    EXPECT_EQ(told, (std::vector<bool>{true, false}));
    at.letPass(1s);
    EXPECT_TRUE(at.shown.empty()) << "at rest no time passes";
}

TEST(Clock, heldClock_staysAtTheFirstStepAndRefusesToGoOn) {
    Stopped stopped;
    Clock& clock = stopped.clock;
    clock.setLast(40);
    clock.setStep(7);
    int refusals = 0;
    std::vector<quint64> lasts;
    QObject::connect(&clock, &Clock::refused, &clock, [&] { ++refusals; });
    QObject::connect(&clock, &Clock::lastChanged, &clock,
                     [&](quint64 last) { lasts.push_back(last); });
    clock.setHeld(true);
    EXPECT_EQ(clock.step(), 0U);
    EXPECT_EQ(clock.last(), 0U);
    clock.setLast(1);
    clock.setStep(1);
    clock.stepForward();
    clock.toLast();
    clock.toggle();
    clock.restart();
    stopped.letPass(1s);
    EXPECT_EQ(clock.step(), 0U);
    EXPECT_FALSE(clock.isPlaying());
    EXPECT_EQ(refusals, 4);
    clock.setHeld(false);
    EXPECT_EQ(clock.step(), 0U);
    EXPECT_EQ(lasts, (std::vector<quint64>{0, 1}));
    clock.toLast();
    EXPECT_EQ(clock.step(), 1U);
}

TEST(Clock, realTime_movesTheClock) {
    Clock clock;
    clock.setLast(50);
    clock.setSpeed(Clock::kFastest);
    QEventLoop loop;
    QObject::connect(&clock, &Clock::playingChanged, &loop, &QEventLoop::quit);
    clock.play();
    QTimer::singleShot(30s, &loop, &QEventLoop::quit); // far more than a frame
    loop.exec();
    EXPECT_EQ(clock.step(), 50U);
    EXPECT_FALSE(clock.isPlaying());
}

} // namespace

} // namespace thetascope::ui::model

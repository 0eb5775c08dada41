// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/animations/timing.h"

#include <gtest/gtest.h>

namespace thetascope::ui::animations {

namespace {

std::vector<Shot> shots(const Timing& timing) {
    return shotsOf(timing).value();
}

TEST(Timing, oneStepAFrame_oneShotEach) {
    EXPECT_EQ(shots({.from = 3, .to = 6, .speed = 25, .rate = 25}),
              (std::vector<Shot>{{3, 1}, {4, 1}, {5, 1}, {6, 1}}));
}

TEST(Timing, slowSteps_lastForFrames) {
    EXPECT_EQ(shots({.from = 0, .to = 2, .speed = 10, .rate = 25}),
              (std::vector<Shot>{{0, 3}, {1, 2}, {2, 1}}));
    EXPECT_EQ(framesOf({.from = 0, .to = 2, .speed = 10, .rate = 25}), 6U);
}

TEST(Timing, fastSteps_areSkippedButNotTheLast) {
    EXPECT_EQ(shots({.from = 0, .to = 7, .speed = 75, .rate = 25}),
              (std::vector<Shot>{{0, 1}, {3, 1}, {6, 1}, {7, 1}}));
}

TEST(Timing, singleStep_singleFrame) {
    EXPECT_EQ(shots({.from = 5, .to = 5}), (std::vector<Shot>{{5, 1}}));
}

TEST(Timing, loop_restsAtTheEnd) {
    const std::vector<Shot> all =
        shots({.from = 0, .to = 1, .speed = 25, .rate = 25, .isLooping = true});
    EXPECT_EQ(all, (std::vector<Shot>{{0, 1}, {1, 26}}));
    EXPECT_DOUBLE_EQ(
        durationOf({.from = 0, .to = 1, .speed = 25, .rate = 25, .isLooping = true}).count(),
        27 / 25.0);
}

TEST(Timing, fractions_doNotAddUp) {
    // a third of a step a frame: rounding would make the last step late
    const std::vector<Shot> all = shots({.from = 0, .to = 300, .speed = 20, .rate = 60});
    EXPECT_EQ(all.size(), 301U);
    for (std::size_t i = 0; i + 1 < all.size(); ++i)
        ASSERT_EQ(all[i], (Shot{i, 3}));
}

TEST(Timing, wrongOrder_isOneSentence) {
    EXPECT_EQ(shotsOf({.from = 7, .to = 6}).error(),
              "the last step of an animation cannot be before the first: 6 is before 7");
}

TEST(Timing, tooManyFrames_saysWhatHelps) {
    EXPECT_EQ(shotsOf({.from = 0, .to = 1'000'000, .speed = 1, .rate = 25}).error(),
              QStringLiteral("the animation would have 25\u2009000\u2009001 frames; at most "
                             "20\u2009000 are possible: show fewer steps, or more steps a second"));
    EXPECT_FALSE(shotsOf({.from = 0, .to = UINT64_MAX, .speed = 0.1, .rate = 60}));
}

} // namespace

} // namespace thetascope::ui::animations

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/course.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <memory>
#include <string>
#include <string_view>

namespace thetascope::race {
namespace {

using testing::HasSubstr;

constexpr loss::Extent kExtent{{-4, 4}, {-4, 4}};

tl::expected<Course, std::string> courseOf(std::string_view text, Settings settings = {}) {
    return makeCourse(loss::Loss::fromText(text).value(), kExtent, settings);
}

TEST(Course, rates_haveEqualRatios) {
    const auto course = courseOf("θ²");
    ASSERT_TRUE(course);
    ASSERT_EQ(course->rates.size(), 49U);
    EXPECT_EQ(course->rates.front(), 1e-5);
    EXPECT_EQ(course->rates.back(), 10);
    for (std::size_t i = 1; i < course->rates.size(); ++i)
        EXPECT_NEAR(course->rates[i] / course->rates[i - 1], std::pow(10, 1.0 / 8), 1e-9);
}

TEST(Course, singleRateAndStart_arePossible) {
    const auto course = courseOf("(θ − 1)²", {.rates = {0.1, 0.1, 1}, .starts = 1});
    ASSERT_TRUE(course);
    EXPECT_EQ(course->rates, std::vector{0.1});
    EXPECT_EQ(course->starts, (std::vector<loss::Point>{{0, 0}}));
}

TEST(Course, target_isAShareOfTheHeightAboveTheLowestMinimum) {
    const auto course = courseOf("(θ² − 4)² + θ", {.target = 0.01});
    ASSERT_TRUE(course);
    EXPECT_DOUBLE_EQ(course->target, course->depths.lowest + course->depths.height / 100);
}

TEST(Course, startsWhereTheLossIsUndefined_areLeftOutAndCounted) {
    const auto course = courseOf("(θ − 1)² + log(θ)/9", {.target = 1e-9});
    ASSERT_TRUE(course) << course.error();
    EXPECT_EQ(course->starts.size(), 32U);
    EXPECT_EQ(course->undefinedStarts, 32U);
    for (const loss::Point& start : course->starts)
        EXPECT_GT(start[0], 0);
}

TEST(Course, startsWithinTheTarget_areLeftOutAndCounted) {
    const auto course = courseOf("θ²", {.starts = 8, .target = 0.1});
    ASSERT_TRUE(course) << course.error();
    EXPECT_EQ(course->startsWithinTarget, 2U);
    EXPECT_EQ(course->undefinedStarts, 0U);
    EXPECT_EQ(course->starts,
              (std::vector<loss::Point>{{-3.5}, {-2.5}, {-1.5}, {1.5}, {2.5}, {3.5}}));
}

TEST(Course, startAtTheTarget_isWithinIt) {
    const loss::Extent unit{{-1, 1}, {}};
    auto course = makeCourse(loss::Loss::fromText("|θ|").value(), unit, {.starts = 4}).value();
    ASSERT_EQ(course.depths.lowest, 0);
    const auto within = [&](double target) {
        return withSettings(course, {.starts = 4, .target = target / course.depths.height})
            .value()
            .startsWithinTarget;
    };
    EXPECT_EQ(within(0.2), 0U);
    EXPECT_EQ(within(0.25), 2U); // a run arrives where L is at most the target
}

TEST(Course, lossWithoutMinimum_hasNone) {
    EXPECT_THAT(courseOf("exp θ").error(), HasSubstr("no minimum in the range"));
}

TEST(Course, noStartThatCounts_isSaidWithTheReason) {
    EXPECT_EQ(courseOf("(θ − 3.9)² + 0·log(θ − 3.8)", {.starts = 1}).error(),
              "the loss is not defined at any of the starts");
    EXPECT_EQ(courseOf("θ²", {.target = 2}).error(),
              "all starts are within the target already: choose a smaller ε or other starts");
    EXPECT_EQ(courseOf("(θ − 1)² + log(θ)/9", {.target = 5}).error(),
              "all starts at which the loss is defined are within the target already: choose a "
              "smaller ε or other starts");
}

TEST(Course, race_hasTheOptimizersOwnSettings) {
    const auto course = courseOf("θ²", {.steps = 33});
    ASSERT_TRUE(course);
    const Request request = raceOf(*course, optimizer::parseSpec("momentum:mu=0.3").value());
    EXPECT_EQ(request.optimizer.value("mu"), 0.3);
    EXPECT_EQ(request.steps, 33U);
    EXPECT_EQ(request.target, course->target);
    EXPECT_TRUE(validate(request));
}

TEST(RaceSettings, impossibleOnes_areRefused) {
    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_TRUE(validate(Settings{}));
    EXPECT_THAT(validate(Settings{.rates = {.low = 0}}).error(), HasSubstr("above 0"));
    EXPECT_THAT(validate(Settings{.rates = {2, 1}}).error(), HasSubstr("lower first"));
    EXPECT_THAT(validate(Settings{.rates = {.high = infinity}}).error(), HasSubstr("above 0"));
    EXPECT_THAT(validate(Settings{.rates = {.count = 5000}}).error(),
                HasSubstr("from 1 to 4096 learning rates"));
    EXPECT_THAT(validate(Settings{.starts = 0}).error(), HasSubstr("from 1 to 4096 starts"));
    EXPECT_THAT(validate(Settings{.target = -1}).error(),
                HasSubstr("above 0, such as 0.001, not -1"));
}

} // namespace
} // namespace thetascope::race

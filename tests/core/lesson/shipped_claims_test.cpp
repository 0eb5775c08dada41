// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the lessons that come with the program say happens, and what it means.
#include "core/loss/minima.h"
#include "tests/core/lesson/shipped_lessons.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <regex>

namespace thetascope::lesson {
namespace {

using descent::Outcome;
using descent::Trajectory;

void forEachPage(const std::function<void(const Page&, const std::string& where)>& visit) {
    for (const Lesson& each : shippedLessons()) {
        for (const Page& one : each.pages)
            visit(one, each.key + ": " + one.title);
    }
}

/// Calls `visit` with every run of which a page says that it ends like this. Returns their number.
int forEachRunThatEnds(std::string_view outcome,
                       const std::function<void(const Claim&, const Trajectory&)>& visit) {
    int count = 0;
    forEachPage([&](const Page& page, const std::string& where) {
        for (const Claim& claim : page.claims) {
            const Condition& condition = claim.condition;
            if (condition.word != findWordQuantity("outcome") || condition.is != outcome)
                continue;
            const Played played(claim.scene);
            for (const Run& run : played.runs()) {
                if (condition.reading.run != kEvery &&
                    condition.reading.run != experiment::screenName(*run.contender))
                    continue;
                SCOPED_TRACE(where + ", line " + std::to_string(condition.line));
                visit(claim, *run.trajectory);
                ++count;
            }
        }
    });
    return count;
}

TEST(ShippedClaims, claims_areWhatHappens) {
    int claims = 0;
    forEachPage([&](const Page& page, const std::string& where) {
        for (const Claim& claim : page.claims) {
            Played played(claim.scene);
            if (claim.condition.reading.ofRace != nullptr)
                played.race();
            EXPECT_TRUE(allHold({&claim.condition, 1}, played.runs()))
                << where << ", line " << claim.condition.line << ": not so";
            ++claims;
        }
    });
    EXPECT_GT(claims, 250);
}

/// Returns whether one of the conditions says how a run ends.
bool tellsTheEnd(const std::vector<const Condition*>& conditions, const std::string& run) {
    return std::ranges::any_of(conditions, [&](const Condition* each) {
        return each->word == findWordQuantity("outcome") &&
               (each->reading.run == run || each->reading.run == kEvery);
    });
}

// "After 18 steps it is at rest" says more than that it made 18 steps.
TEST(ShippedClaims, numbersOfSteps_areToldWithTheEnd) {
    int counts = 0;
    forEachPage([&](const Page& page, const std::string& where) {
        for (const Claim& claim : page.claims) {
            if (claim.condition.reading.quantity != findQuantity("steps"))
                continue;
            std::vector<const Condition*> ofThatScene;
            for (const Claim& each : page.claims) {
                if (each.scene == claim.scene)
                    ofThatScene.push_back(&each.condition);
            }
            EXPECT_TRUE(tellsTheEnd(ofThatScene, claim.condition.reading.run))
                << where << ", line " << claim.condition.line;
            ++counts;
        }
        if (!page.task)
            return;
        std::vector<const Condition*> all;
        for (const Condition& each : page.task->when)
            all.push_back(&each);
        for (const Condition* each : all) {
            if (each->reading.quantity == findQuantity("steps")) {
                EXPECT_TRUE(tellsTheEnd(all, each->reading.run)) << where << ", the task";
            }
        }
    });
    EXPECT_GT(counts, 30);
}

TEST(ShippedClaims, runsThatConverge_areAtAMinimum) {
    const int runs = forEachRunThatEnds("converged", [](const Claim& claim, const Trajectory& run) {
        const loss::Range range = claim.scene.experiment().range;
        const double theta = run.theta(run.steps());
        const auto minima = loss::minima(*claim.scene.loss(), range);
        const auto nearest = std::ranges::min_element(
            minima, {}, [&](const loss::Minimum& each) { return std::fabs(each.theta - theta); });
        ASSERT_NE(nearest, minima.end());
        const double distance = std::fabs(nearest->theta - theta);
        EXPECT_LT(distance, 1e-3 * range.width());
        // the slope is what the distance makes of it, give or take the curve's third derivative
        EXPECT_LT(std::fabs(run.slope(run.steps())), 2 * nearest->curvature * distance + 1e-6);
        if (claim.scene.experiment().until.tolerance == 1e-6) {
            EXPECT_LT(distance, 5e-5);
        }
    });
    EXPECT_GT(runs, 60);
}

TEST(ShippedClaims, runsThatStall_areOnASlope) {
    const int runs = forEachRunThatEnds("stalled", [](const Claim&, const Trajectory& run) {
        EXPECT_GT(std::fabs(run.slope(run.steps())), 0.01);
    });
    EXPECT_GE(runs, 1);
}

TEST(ShippedClaims, runsThatOscillate_returnExactly) {
    const int runs = forEachRunThatEnds("oscillates", [](const Claim&, const Trajectory& run) {
        const std::uint64_t period = run.end().period;
        ASSERT_GT(period, 1u);
        ASSERT_GT(run.steps(), 2 * period);
        for (std::uint64_t t = run.steps() - period; t <= run.steps(); ++t)
            EXPECT_EQ(run.theta(t), run.theta(t - period));
        for (std::uint64_t sooner = 1; sooner < period; ++sooner)
            EXPECT_NE(run.theta(run.steps()), run.theta(run.steps() - sooner));
    });
    EXPECT_GE(runs, 3);
}

TEST(ShippedClaims, runsThatStopAtTheLimit_areStillMoving) {
    const int runs =
        forEachRunThatEnds("step_limit", [](const Claim& claim, const Trajectory& run) {
            const descent::StoppingRule& until = claim.scene.experiment().until;
            EXPECT_EQ(run.steps(), until.steps);
            EXPECT_GT(std::fabs(run.sigma(run.steps() - 1)), until.tolerance);
        });
    EXPECT_GT(runs, 10);
}

/// Returns whether a claim is about a step, be it that of a reading or the last one of the run.
bool isAbout(const Claim& claim, std::uint64_t step) {
    const Condition& condition = claim.condition;
    const bool isLast = condition.reading.quantity == findQuantity("steps") && condition.near &&
                        condition.near->number == static_cast<double>(step);
    const bool isLimit = claim.scene.experiment().until.steps == step;
    return isLast || isLimit || condition.reading.at == step;
}

TEST(ShippedClaims, stepsThatTextsName_areClaimed) {
    const std::regex named("(?:after|step|takes|Adam) ([0-9]+)\\b(?! of)");
    int steps = 0;
    forEachPage([&](const Page& page, const std::string& where) {
        std::string text;
        for (const Paragraph& each : page.text)
            text += each.text + '\n';
        if (page.question)
            text += page.question->reveal + '\n';
        if (page.claims.empty())
            return;
        for (std::sregex_iterator it(text.begin(), text.end(), named); it != std::sregex_iterator();
             ++it) {
            const std::uint64_t step = std::stoull((*it)[1]);
            EXPECT_TRUE(std::ranges::any_of(
                page.claims, [&](const Claim& claim) { return isAbout(claim, step); }))
                << where << ": " << it->str();
            ++steps;
        }
    });
    EXPECT_GT(steps, 25);
}

} // namespace
} // namespace thetascope::lesson

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The last lesson gives each optimizer the best of seventy rates, and says how many are good.
#include "tests/core/lesson/shipped_lessons.h"
#include "tests/support/checked.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>
#include <map>

namespace thetascope::lesson {
namespace {

using descent::Trajectory;
using IsGood = std::function<bool(const Trajectory&)>;

constexpr const char* kLesson = "13-no-best-one";

/// The rates that the lesson lists: 0.000001, 0.0000012, … 8.
std::vector<double> rates() {
    std::vector<double> all;
    for (const char* const power : {"e-6", "e-5", "e-4", "e-3", "e-2", "e-1", "e0"}) {
        for (const char* const digits : {"1", "1.2", "1.5", "2", "2.5", "3", "4", "5", "6", "8"})
            all.push_back(std::stod(std::string(digits) + power));
    }
    return all;
}

/// What a sweep finds for one optimizer.
struct Swept {
    double best = 0; ///< The rate with which a good run has the fewest steps.
    std::uint64_t steps = std::numeric_limits<std::uint64_t>::max(); ///< With that rate.
    int good = 0; ///< The number of rates with which the run converges and is good.
};

/// Tries all rates with each optimizer of a page.
std::map<std::string, Swept> sweep(const Page& page, const IsGood& isGood) {
    std::map<std::string, Swept> found;
    for (const double rate : rates()) {
        experiment::Experiment scene = page.scene.experiment();
        for (experiment::Contender& contender : scene.contenders)
            EXPECT_TRUE(optimizer::set(contender.optimizer, "alpha", rate));
        const Played played(tests::checked(scene, page.scene.loss()));
        for (const Run& run : played.runs()) {
            Swept& swept = found[run.contender->name];
            if (run.trajectory->outcome() != descent::Outcome::Converged ||
                !isGood(*run.trajectory))
                continue;
            ++swept.good;
            if (run.trajectory->steps() < swept.steps) {
                swept.steps = run.trajectory->steps();
                swept.best = rate;
            }
        }
    }
    return found;
}

void expectBestRates(const Page& page, const std::map<std::string, Swept>& swept) {
    for (const experiment::Contender& contender : page.scene.experiment().contenders) {
        if (swept.at(contender.name).good > 0) {
            EXPECT_EQ(contender.optimizer.value("alpha"), swept.at(contender.name).best)
                << page.title << ": " << contender.name;
        }
    }
}

bool isAnywhere(const Trajectory&) {
    return true;
}

bool isInTheDeeperDip(const Trajectory& run) {
    return run.theta(run.steps()) < 0;
}

TEST(ShippedSweeps, rates_areSeventyFromTheLowestToTheHighest) {
    EXPECT_EQ(rates().size(), 70u);
    EXPECT_EQ(rates().front(), 0.000001);
    EXPECT_EQ(rates().back(), 8);
}

TEST(ShippedSweeps, ratesOnTheParabola_areTheBest) {
    const Page& page = shippedPage(kLesson, "On the parabola");
    expectBestRates(page, sweep(page, isAnywhere));
}

TEST(ShippedSweeps, ratesOnTheLongSlope_areTheBest) {
    const Page& page = shippedPage(kLesson, "On the long slope RMSProp wins");
    expectBestRates(page, sweep(page, isAnywhere));
}

TEST(ShippedSweeps, ratesOverTheHill_areTheBestAndAsManyAsTold) {
    const Page& page = shippedPage(kLesson, "Fastest, or surest?");
    const auto swept = sweep(page, isInTheDeeperDip);
    expectBestRates(page, swept);
    EXPECT_EQ(swept.at("Plain").good, 3);
    EXPECT_EQ(swept.at("Momentum").good, 10);
    EXPECT_EQ(swept.at("RMSProp").good, 0);
    EXPECT_EQ(swept.at("Adam").good, 10);
}

} // namespace
} // namespace thetascope::lesson

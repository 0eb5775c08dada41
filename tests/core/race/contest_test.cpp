// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/contest.h"
#include "core/race/entry.h"
#include "tests/core/race/courses.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace thetascope::race {
namespace {

Contest contestOf(bool isTuned) {
    const Settings settings{.rates = {1e-3, 1, 7}, .starts = 12, .steps = 60};
    Contest contest;
    contest.courses = {courseOn("sin 2θ · log θ²", {{-6, 6}, {-6, 6}}, settings),
                       courseOn("(x²+y−11)²+(x+y²−7)²", {{-6, 6}, {-6, 6}}, settings)};
    contest.optimizers = optimizersOf({"gd", "momentum:mu=0.7", "adam", "rprop"});
    contest.isTuned = isTuned;
    return contest;
}

using Standings = std::map<std::pair<std::size_t, std::size_t>, Standing>;

Standings standingsOf(const Contest& contest, unsigned threads) {
    Standings standings;
    run(contest, threads, [&](std::size_t course, std::size_t optimizer, Standing standing) {
        EXPECT_TRUE(standings.emplace(std::pair(course, optimizer), std::move(standing)).second);
    });
    return standings;
}

void expectSame(const Result& a, const Result& b) {
    EXPECT_EQ(a.best, b.best);
    ASSERT_EQ(a.rates.size(), b.rates.size());
    for (std::size_t i = 0; i < a.rates.size(); ++i) {
        EXPECT_EQ(a.rates[i].rate, b.rates[i].rate);
        EXPECT_EQ(a.rates[i].share, b.rates[i].share);
        EXPECT_EQ(a.rates[i].cost, b.rates[i].cost);
        EXPECT_EQ(a.rates[i].median, b.rates[i].median);
        EXPECT_EQ(a.rates[i].loss, b.rates[i].loss);
    }
    EXPECT_EQ(a.cost.low, b.cost.low);
    EXPECT_EQ(a.cost.high, b.cost.high);
    EXPECT_EQ(a.bandBegin, b.bandBegin);
    EXPECT_EQ(a.bandEnd, b.bandEnd);
}

TEST(Contest, entries_areInTheOrderOfCoursesAndOptimizers) {
    const Contest contest = contestOf(true);
    std::vector<std::pair<std::size_t, std::size_t>> places;
    std::vector<std::size_t> variants;
    for (const Entry& entry : entriesOf(contest)) {
        places.emplace_back(entry.course, entry.optimizer);
        variants.push_back(entry.variants.size());
        const Request race = raceOf(contest, entry, variants.back() - 1);
        EXPECT_EQ(race.loss, contest.courses[entry.course].loss);
        EXPECT_EQ(race.target, contest.courses[entry.course].target);
        EXPECT_EQ(race.optimizer.rate, contest.optimizers[entry.optimizer].rate);
        EXPECT_EQ(race.optimizer.update, contest.optimizers[entry.optimizer].update);
    }
    EXPECT_EQ(places.size(), 8U);
    EXPECT_TRUE(std::ranges::is_sorted(places));
    // gd, momentum, Adam, Rprop
    EXPECT_EQ(variants, (std::vector<std::size_t>{1, 3, 9, 9, 1, 3, 9, 9}));
    for (const Entry& entry : entriesOf(contestOf(false)))
        EXPECT_EQ(entry.variants.size(), 1U);
}

TEST(Contest, numberOfThreads_playsNoPart) {
    const Contest contest = contestOf(true);
    const Standings one = standingsOf(contest, 1);
    const Standings three = standingsOf(contest, 3);
    ASSERT_EQ(one.size(), 8U);
    ASSERT_EQ(three.size(), 8U);
    for (const auto& [place, standing] : one) {
        EXPECT_EQ(three.at(place).optimizer, standing.optimizer);
        EXPECT_EQ(three.at(place).settings, standing.settings);
        expectSame(three.at(place).result, standing.result);
        expectSame(three.at(place).asSet, standing.asSet);
    }
}

TEST(Contest, standing_isThatOfTheBestVariant) {
    const Contest contest = contestOf(true);
    Standings standings = standingsOf(contest, 2);
    std::map<std::pair<std::size_t, std::size_t>, std::pair<double, std::size_t>> found;
    for (const Entry& entry : entriesOf(contest)) {
        const std::pair place(entry.course, entry.optimizer);
        auto& [least, settings] =
            found.try_emplace(place, std::numeric_limits<double>::infinity(), 0).first->second;
        for (std::size_t variant = 0; variant < entry.variants.size(); ++variant) {
            const Request race = raceOf(contest, entry, variant);
            const Result result = summarize(race.rates, run(race));
            settings += result.rates.size();
            if (variant == 0)
                expectSame(standings.at(place).asSet, result);
            if (leastCost(result) < least) {
                least = leastCost(result);
                if (least == leastCost(standings.at(place).result))
                    expectSame(standings.at(place).result, result);
            }
        }
    }
    std::size_t better = 0;
    for (const auto& [place, standing] : standings) {
        const auto& [least, settings] = found.at(place);
        EXPECT_EQ(leastCost(standing.result), least);
        EXPECT_EQ(standing.settings, settings);
        better += leastCost(standing.result) < leastCost(standing.asSet);
    }
    EXPECT_GE(better, 2U); // else the first variant would do
}

TEST(Contest, optimizerOfAStanding_hasTheCostToldOfIt) {
    const Contest contest = contestOf(true);
    for (const auto& [place, standing] : standingsOf(contest, 1)) {
        ASSERT_TRUE(standing.result.best);
        Request request = raceOf(contest.courses[place.first], standing.optimizer);
        request.rates = {standing.optimizer.value("alpha")};
        EXPECT_EQ(request.rates[0], standing.result.rates[*standing.result.best].rate);
        EXPECT_EQ(cost(run(request).at(0)), leastCost(standing.result));
    }
}

TEST(Contest, tunedOptimizer_isNeverWorseThanAsSet) {
    const Standings set = standingsOf(contestOf(false), 1);
    for (const auto& [place, standing] : standingsOf(contestOf(true), 1)) {
        EXPECT_LE(leastCost(standing.result), leastCost(standing.asSet));
        EXPECT_LE(leastCost(standing.asSet),
                  leastCost(set.at(place).result)); // its rates are closer
        expectSame(set.at(place).result, set.at(place).asSet);
    }
}

TEST(Contest, optimizerThatNeverArrives_staysAsSet) {
    Contest contest = contestOf(true);
    contest.courses.resize(1);
    contest.courses[0].settings.rates = {1e-9, 1e-8, 3};
    contest.courses[0].starts = {{-5, 0}};
    contest.optimizers = optimizersOf({"momentum:mu=0.7"});
    const Standing standing = standingsOf(contest, 1).at({0, 0});
    EXPECT_FALSE(standing.result.best);
    EXPECT_EQ(standing.optimizer, contest.optimizers[0]);
    EXPECT_EQ(standing.settings, 3U * 7);
}

TEST(Contest, stopRequest_endsIt) {
    std::stop_source stop;
    stop.request_stop();
    std::size_t done = 0;
    run(
        contestOf(true), 2, [&](std::size_t, std::size_t, const Standing&) { ++done; },
        stop.get_token());
    EXPECT_EQ(done, 0U);
}

} // namespace
} // namespace thetascope::race

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/statistics.h"

#include <gtest/gtest.h>

#include <cmath>
#include <initializer_list>
#include <limits>
#include <vector>

namespace thetascope::race {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

Finish arrived(std::uint32_t steps) {
    return {0, steps, true};
}

Finish failed(std::uint32_t steps, double loss = 1) {
    return {loss, steps, false};
}

Field fieldOf(std::initializer_list<std::vector<Finish>> rates) {
    Field field(rates.size(), rates.begin()->size());
    std::size_t next = 0;
    for (const std::vector<Finish>& finishes : rates) {
        for (const Finish& finish : finishes)
            field.all()[next++] = finish;
    }
    return field;
}

TEST(Cost, stepsOfRunsThatFail_arePaidByThoseThatArrive) {
    EXPECT_EQ(cost(std::vector{arrived(10), arrived(30)}), 20);
    EXPECT_EQ(cost(std::vector{arrived(10), failed(100), arrived(30), failed(60)}), 100);
    EXPECT_EQ(cost(std::vector{failed(100), failed(3)}), kInfinity);
    EXPECT_EQ(cost(std::vector{arrived(0)}), 0);
}

TEST(Summary, rateWithTheLeastCost_isBest) {
    const std::vector<double> rates{0.01, 0.1, 1, 10};
    const Result result = summarize(rates, fieldOf({{failed(50), failed(50)},
                                                    {arrived(40), arrived(20)},
                                                    {arrived(10), arrived(20)},
                                                    {arrived(2), failed(50)}}));
    ASSERT_TRUE(result.best);
    EXPECT_EQ(*result.best, 2U);
    EXPECT_EQ(result.rates[2].cost, 15);
    EXPECT_EQ(result.rates[3].cost, 52); // fast where it arrives, but dear
    EXPECT_EQ(result.rates[3].share, 0.5);
    EXPECT_EQ(result.bandBegin, 1U); // 30 is twice 15
    EXPECT_EQ(result.bandEnd, 2U);
    EXPECT_NEAR(result.decades(), 1, 1e-12);
}

TEST(Summary, ratesBeyondAGap_areNotInTheBand) {
    const Result result =
        summarize(std::vector{1.0, 2.0, 3.0}, fieldOf({{arrived(10)}, {failed(9)}, {arrived(11)}}));
    EXPECT_EQ(result.bandBegin, 0U);
    EXPECT_EQ(result.bandEnd, 0U);
    EXPECT_EQ(result.decades(), 0);
}

TEST(Summary, rateThatIsBestByLuck_isNotTheBand) {
    const std::vector<double> rates{1, 2, 3, 4, 5};
    const Result result = summarize(
        rates, fieldOf({{arrived(12)}, {arrived(11)}, {arrived(12)}, {failed(9)}, {arrived(10)}}));
    EXPECT_EQ(result.best, 4U);
    EXPECT_EQ(result.bandBegin, 0U);
    EXPECT_EQ(result.bandEnd, 2U);
    EXPECT_NEAR(result.decades(), std::log10(3), 1e-12);
}

TEST(Summary, bandsOfTheSameWidth_theOneWithTheBestRateCounts) {
    const std::vector<double> rates{1, 2, 3, 4, 5};
    const Result result = summarize(
        rates, fieldOf({{arrived(12)}, {arrived(11)}, {failed(9)}, {arrived(11)}, {arrived(10)}}));
    EXPECT_EQ(result.bandBegin, 3U);
    EXPECT_EQ(result.bandEnd, 4U);
}

TEST(Summary, equallyGoodRates_lowestIsBest) {
    const Result result = summarize(std::vector{1.0, 2.0}, fieldOf({{arrived(7)}, {arrived(7)}}));
    EXPECT_EQ(result.best, 0U);
    EXPECT_EQ(result.bandEnd, 1U);
}

TEST(Summary, noneArrives_noneIsBest) {
    const Result result = summarize(std::vector{1.0, 2.0}, fieldOf({{failed(7)}, {failed(7)}}));
    EXPECT_FALSE(result.best);
    EXPECT_EQ(result.rates[0].share, 0);
    EXPECT_EQ(result.rates[0].cost, kInfinity);
    EXPECT_EQ(result.rates[0].median, kInfinity);
}

TEST(Summary, median_takesRunsThatFailForInfinite) {
    const auto of = [](std::vector<Finish> finishes) {
        return summarize(std::vector{1.0}, fieldOf({std::move(finishes)})).rates[0];
    };
    EXPECT_EQ(of({arrived(9), failed(2), arrived(4)}).median, 9);
    EXPECT_EQ(of({arrived(9), arrived(4)}).median, 6.5);
    EXPECT_EQ(of({arrived(9), failed(2)}).median, kInfinity);
    EXPECT_EQ(of({failed(9), failed(2)}).median, kInfinity);
    EXPECT_EQ(of({failed(9, 3), failed(9, NAN), failed(9, 1)}).loss, 3);
}

TEST(Bootstrap, interval_isAroundTheCost) {
    std::vector<Finish> finishes;
    for (std::uint32_t i = 0; i < 64; ++i)
        finishes.push_back(i % 8 == 0 ? failed(200) : arrived(20 + i % 5));
    const Interval interval = bootstrapCost(finishes);
    EXPECT_LT(interval.low, cost(finishes));
    EXPECT_GT(interval.high, cost(finishes));
    // The cost is 22 + 200·k/(64 − k) with k failures of 64, whose standard deviation is 2.6: so
    // 95 % of the resamples have from 3 to 13.
    EXPECT_NEAR(interval.low, 22 + 200.0 * 3 / 61, 4);
    EXPECT_NEAR(interval.high, 22 + 200.0 * 13.5 / 50.5, 6);
}

TEST(Bootstrap, equalRuns_leaveNoDoubt) {
    const Interval interval = bootstrapCost(std::vector<Finish>(10, arrived(12)));
    EXPECT_EQ(interval.low, 12);
    EXPECT_EQ(interval.high, 12);
}

TEST(Bootstrap, fewArrivals_reachToInfinity) {
    std::vector<Finish> finishes(20, failed(100));
    finishes.front() = arrived(5);
    EXPECT_EQ(bootstrapCost(finishes).high, kInfinity);
}

} // namespace
} // namespace thetascope::race

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

namespace thetascope::race {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// The mean of the two in the middle, if they are two.
double median(std::vector<double> values) {
    const std::size_t upper = values.size() / 2;
    std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(upper));
    if (values.size() % 2 == 1)
        return values[upper];
    const double lower =
        *std::max_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(upper));
    return lower == values[upper] ? lower : (lower + values[upper]) / 2;
}

/// SplitMix64 (Steele, Lea and Flood 2014): good enough to draw starts, and the same everywhere.
class Draw {
public:
    /// Returns a number below `count`.
    std::size_t below(std::size_t count) {
        m_state += 0x9E3779B97F4A7C15;
        std::uint64_t mixed = m_state;
        mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
        return ((mixed ^ mixed >> 31) >> 32) * count >> 32;
    }

private:
    std::uint64_t m_state = 0;
};

double costOf(std::uint64_t steps, std::size_t arrived) {
    return arrived == 0 ? kInfinity : static_cast<double>(steps) / static_cast<double>(arrived);
}

RateResult resultOf(double rate, std::span<const Finish> finishes) {
    RateResult result{.rate = rate, .cost = cost(finishes)};
    std::vector<double> steps;
    std::vector<double> losses;
    for (const Finish& finish : finishes) {
        result.share += finish.hasArrived ? 1 : 0;
        steps.push_back(finish.hasArrived ? finish.steps : kInfinity);
        losses.push_back(std::isnan(finish.loss) ? kInfinity : finish.loss);
    }
    result.share /= static_cast<double>(finishes.size());
    result.median = median(std::move(steps));
    result.loss = median(std::move(losses));
    return result;
}

/// Returns the first and the last index of the most rates side by side that cost at most twice as
/// much as the best.
std::pair<std::size_t, std::size_t> widestBand(std::span<const RateResult> rates,
                                               std::size_t best) {
    const auto costsLittle = [&](std::size_t i) { return rates[i].cost <= 2 * rates[best].cost; };
    std::pair widest(best, best);
    for (std::size_t begin = 0; begin < rates.size(); ++begin) {
        if (!costsLittle(begin))
            continue;
        std::size_t end = begin;
        while (end + 1 < rates.size() && costsLittle(end + 1))
            ++end;
        const std::size_t width = end - begin;
        const std::size_t before = widest.second - widest.first;
        const bool hasBest = begin <= best && best <= end;
        if (width > before || (width == before && hasBest))
            widest = {begin, end};
        begin = end;
    }
    return widest;
}

} // namespace

double cost(std::span<const Finish> finishes) {
    std::uint64_t steps = 0;
    std::size_t arrived = 0;
    for (const Finish& finish : finishes) {
        steps += finish.steps;
        arrived += finish.hasArrived ? 1 : 0;
    }
    return costOf(steps, arrived);
}

Interval bootstrapCost(std::span<const Finish> finishes) {
    constexpr std::size_t kResamples = 1000;
    Draw draw;
    std::vector<double> costs;
    costs.reserve(kResamples);
    for (std::size_t i = 0; i < kResamples; ++i) {
        std::uint64_t steps = 0;
        std::size_t arrived = 0;
        for (std::size_t k = 0; k < finishes.size(); ++k) {
            const Finish& finish = finishes[draw.below(finishes.size())];
            steps += finish.steps;
            arrived += finish.hasArrived ? 1 : 0;
        }
        costs.push_back(costOf(steps, arrived));
    }
    std::ranges::sort(costs);
    return {costs[kResamples / 40], costs[kResamples - 1 - kResamples / 40]};
}

double Result::decades() const {
    return best ? std::log10(rates[bandEnd].rate / rates[bandBegin].rate) : 0;
}

double leastCost(const Result& result) {
    return result.best ? result.rates[*result.best].cost : kInfinity;
}

Result summarize(std::span<const double> rates, const Field& field) {
    Result result;
    for (std::size_t i = 0; i < rates.size(); ++i)
        result.rates.push_back(resultOf(rates[i], field.at(i)));
    const auto least = std::ranges::min_element(result.rates, {}, &RateResult::cost);
    if (least == result.rates.end() || least->cost == kInfinity)
        return result;
    const auto best = static_cast<std::size_t>(least - result.rates.begin());
    result.best = best;
    std::tie(result.bandBegin, result.bandEnd) = widestBand(result.rates, best);
    result.cost = bootstrapCost(field.at(best));
    return result;
}

} // namespace thetascope::race

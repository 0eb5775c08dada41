// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The properties of runs that lessons can refer to, one row each.
#include "core/lesson/condition.h"
#include "core/optimizer/optimizer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace thetascope::lesson {

namespace {

using descent::Trajectory;
using Step = std::optional<std::uint64_t>;

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

/// Returns the value of a column at a point of the run, by default the last.
template <typename Column>
double atPoint(const Trajectory& run, Step t, Column column) {
    if (run.points() == 0)
        return kNothing;
    const std::uint64_t at = t.value_or(run.steps());
    return at < run.points() ? column(at) : kNothing;
}

/// Returns the value of a column at a step of the run, by default the last step made.
template <typename Column>
double atStep(const Trajectory& run, Step t, Column column) {
    if (run.points() < 2)
        return kNothing;
    const std::uint64_t at = t.value_or(run.steps() - 1);
    return at < run.steps() ? column(at) : kNothing;
}

double theta(const Trajectory& run, Step t) {
    return atPoint(run, t, [&](std::uint64_t at) { return run.theta(at); });
}

double thetaY(const Trajectory& run, Step t) {
    if (run.dimension() < 2)
        return kNothing;
    return atPoint(run, t, [&](std::uint64_t at) { return run.theta(at, 1); });
}

double lossAt(const Trajectory& run, Step t) {
    return atPoint(run, t, [&](std::uint64_t at) { return run.loss(at); });
}

double slope(const Trajectory& run, Step t) {
    return atPoint(run, t, [&](std::uint64_t at) { return run.slope(at); });
}

double rate(const Trajectory& run, Step t) {
    return atStep(run, t, [&](std::uint64_t at) { return run.rate(at); });
}

double sigma(const Trajectory& run, Step t) {
    return atStep(run, t, [&](std::uint64_t at) { return run.sigma(at); });
}

double steps(const Trajectory& run, Step) {
    return run.points() == 0 ? kNothing : static_cast<double>(run.steps());
}

double period(const Trajectory& run, Step) {
    return run.outcome() == descent::Outcome::Oscillates ? static_cast<double>(run.end().period)
                                                         : kNothing;
}

double turns(const Trajectory& run, Step) {
    if (run.points() == 0)
        return kNothing;
    double count = 0;
    for (std::uint64_t t = 1; t < run.steps(); ++t) {
        if ((run.sigma(t) > 0 && run.sigma(t - 1) < 0) ||
            (run.sigma(t) < 0 && run.sigma(t - 1) > 0))
            ++count;
    }
    return count;
}

/// Returns the smallest value of a column over all its rows or, if `sign` is −1, the largest.
template <typename Column>
double least(std::uint64_t rows, double sign, Column column) {
    double best = kNothing;
    for (std::uint64_t t = 0; t < rows; ++t)
        best = t == 0 ? sign * column(t) : std::min(best, sign * column(t));
    return sign * best;
}

template <int kSign>
double extremeTheta(const Trajectory& run, Step) {
    return least(run.points(), kSign, [&](std::uint64_t t) { return run.theta(t); });
}

template <int kSign>
double extremeRate(const Trajectory& run, Step) {
    return least(run.points() == 0 ? 0 : run.steps(), kSign,
                 [&](std::uint64_t t) { return run.rate(t); });
}

// key, whether it is read at a step, meaning, how it is read
constexpr Quantity kQuantities[] = {
    {"theta", true, "θ⁽ᵗ⁾, or x where there are two variables", theta},
    {"y", true, "y, the second of two variables", thetaY},
    {"loss", true, "L(θ⁽ᵗ⁾)", lossAt},
    {"slope", true, "dL/dθ at θ⁽ᵗ⁾", slope},
    {"rate", true, "the learning rate α⁽ᵗ⁾", rate},
    {"step", true, "the step σ⁽ᵗ⁾, with its sign", sigma},
    {"steps", false, "the number of steps made", steps},
    {"period", false, "after how many steps a run that oscillates is in the same state again",
     period},
    {"turns", false, "how often the steps changed direction", turns},
    {"lowest theta", false, "the smallest θ⁽ᵗ⁾ of the run", extremeTheta<1>},
    {"highest theta", false, "the largest θ⁽ᵗ⁾ of the run", extremeTheta<-1>},
    {"lowest rate", false, "the smallest α⁽ᵗ⁾ of the run", extremeRate<1>},
    {"highest rate", false, "the largest α⁽ᵗ⁾ of the run", extremeRate<-1>},
};

constexpr descent::Outcome kOutcomes[] = {descent::Outcome::Converged, descent::Outcome::Stationary,
                                          descent::Outcome::Stalled,   descent::Outcome::Oscillates,
                                          descent::Outcome::Diverged,  descent::Outcome::LeftDomain,
                                          descent::Outcome::StepLimit};

constexpr std::pair<descent::Manner, std::string_view> kManners[] = {
    {descent::Manner::None, "none"},     {descent::Manner::Maximum, "maximum"},
    {descent::Manner::Saddle, "saddle"}, {descent::Manner::Inflection, "inflection"},
    {descent::Manner::Flat, "flat"},     {descent::Manner::Grows, "grows"},
    {descent::Manner::Falls, "falls"},
};

std::string_view manner(const Run& run) {
    const descent::Manner manner = run.trajectory->end().manner;
    const auto* const found =
        std::ranges::find(kManners, manner, &std::pair<descent::Manner, std::string_view>::first);
    return found == std::end(kManners) ? std::string_view() : found->second;
}

std::vector<std::string_view> keysOf(std::span<const optimizer::Rule> rules) {
    std::vector<std::string_view> keys;
    for (const optimizer::Rule& rule : rules)
        keys.push_back(rule.key);
    return keys;
}

// key, meaning, how it is read, what it can be
constexpr WordQuantity kWordQuantities[] = {
    {"outcome", "how the run ended",
     [](const Run& run) { return descent::key(run.trajectory->outcome()); },
     [] {
         std::vector<std::string_view> words;
         for (const descent::Outcome outcome : kOutcomes)
             words.push_back(descent::key(outcome));
         return words;
     }},
    {"manner", "more about a run that is stationary or has diverged", manner,
     [] {
         std::vector<std::string_view> words;
         for (const auto& [each, word] : kManners)
             words.push_back(word);
         return words;
     }},
    {"rate rule", "the key of its learning-rate rule",
     [](const Run& run) { return run.contender->optimizer.rate->key; },
     [] { return keysOf(optimizer::rateRules()); }},
    {"update rule", "the key of its update rule",
     [](const Run& run) { return run.contender->optimizer.update->key; },
     [] { return keysOf(optimizer::updateRules()); }},
};

template <typename Row>
const Row* findRow(std::span<const Row> rows, std::string_view key) {
    const auto found = std::ranges::find(rows, key, &Row::key);
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

std::span<const Quantity> quantities() {
    return kQuantities;
}

std::span<const WordQuantity> wordQuantities() {
    return kWordQuantities;
}

const Quantity* findQuantity(std::string_view key) {
    return findRow(quantities(), key);
}

const WordQuantity* findWordQuantity(std::string_view key) {
    return findRow(wordQuantities(), key);
}

} // namespace thetascope::lesson

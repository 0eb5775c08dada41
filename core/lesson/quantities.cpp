// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The properties of runs that lessons can refer to, one row each.
#include "core/lesson/condition.h"
#include "core/optimizer/optimizer.h"

#include <algorithm>
#include <cmath>
#include <limits>

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
    {"turns", false, "how often the steps changed direction", turns},
    {"lowest theta", false, "the smallest θ⁽ᵗ⁾ of the run", extremeTheta<1>},
    {"highest theta", false, "the largest θ⁽ᵗ⁾ of the run", extremeTheta<-1>},
    {"lowest rate", false, "the smallest α⁽ᵗ⁾ of the run", extremeRate<1>},
    {"highest rate", false, "the largest α⁽ᵗ⁾ of the run", extremeRate<-1>},
};

constexpr WordQuantity kWordQuantities[] = {
    {"outcome", "how the run ended: converged, step_limit, diverged, left_domain",
     [](const Run& run) { return descent::key(run.trajectory->outcome()); }},
    {"rate rule", "the key of its learning-rate rule",
     [](const Run& run) { return run.contender->optimizer.rate->key; }},
    {"update rule", "the key of its update rule",
     [](const Run& run) { return run.contender->optimizer.update->key; }},
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

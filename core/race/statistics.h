// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/race/compute.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace thetascope::race {

/// Returns the expected running time of runs from all starts with one rate: all steps spent, those
/// of runs that did not arrive included, divided by the number of runs that arrived. It is the mean
/// number of steps until somebody arrives who begins again from another start whenever a run has
/// failed (Hansen et al. 2021, COCO). Infinite if none arrived.
double cost(std::span<const Finish> finishes);

/// A RateResult sums up the runs from all starts with one learning rate.
struct RateResult {
    double rate = 0;  ///< The learning rate α.
    double share = 0; ///< The share of the starts, from 0 to 1, from which a run arrived.
    double cost = 0;  ///< The expected running time: see cost().
    /// The median number of steps over all starts, where runs that did not arrive count as
    /// infinite.
    double median = 0;
    double loss = 0; ///< The median of L at the end; infinite if it is not a number.
};

/// An Interval has a lower and an upper end; both may be infinite.
struct Interval {
    double low = 0;  ///< The lower end.
    double high = 0; ///< The upper end.
};

/// Returns the interval that holds the middle 95 % of the costs of resamples of the same starts,
/// each as many as there are, drawn with replacement (a percentile bootstrap, Efron 1979). The same
/// finishes give the same interval.
Interval bootstrapCost(std::span<const Finish> finishes);

/// A Result sums up the race of one optimizer.
struct Result {
    std::vector<RateResult> rates; ///< By rate, in ascending order.
    /// The index of the rate with the least cost, of several the lowest; none if no run arrived.
    std::optional<std::size_t> best;
    Interval cost; ///< The bootstrap interval of the cost at the best rate.
    /// The first and the last index of the band: the most rates side by side with which the cost is
    /// at most twice the least. Of several as wide, it is the one with the best rate, else the
    /// lowest. A rate that is best by luck, outside of it, has little weight.
    std::size_t bandBegin = 0;
    std::size_t bandEnd = 0; ///< See bandBegin.

    /// Returns the width of the band in decades: log₁₀ of the quotient of its ends.
    double decades() const;
};

/// Returns the cost at the best rate; infinite if no run arrived.
double leastCost(const Result& result);

/// Sums up the race of one optimizer with these rates.
Result summarize(std::span<const double> rates, const Field& field);

} // namespace thetascope::race

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace thetascope::race {

/// A RateGrid is a set of learning rates with equal ratios.
struct RateGrid {
    double low = 1e-5;      ///< The lowest learning rate α, above 0.
    double high = 10;       ///< The highest learning rate α, not below the lowest.
    std::size_t count = 49; ///< The number of rates, from 1 to kMost.

    /// Returns the rates in ascending order. A single rate is the lowest.
    std::vector<double> values() const;

    /// Returns the grid that has these rates, to the bit, and `ratio` − 1 others between each two.
    RateGrid finer(std::size_t ratio) const { return {low, high, (count - 1) * ratio + 1}; }

    /// Compares all members.
    friend bool operator==(const RateGrid&, const RateGrid&) = default;
};

/// Checks whether a grid can be used. The error is one sentence that says what is wrong and names
/// the bound.
tl::expected<void, std::string> validate(const RateGrid& grid);

} // namespace thetascope::race

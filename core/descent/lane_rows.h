// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "core/optimizer/step_kernels.h"
#include "core/simd/lane_table.h"

#include <array>
#include <cstddef>
#include <vector>

namespace thetascope::descent {

using loss::Point;

/// What a block's lanes have at one step: rows with an entry a lane, aligned and padded as a
/// LaneTable's, unless there is one lane only.
template <std::size_t kDimension>
struct LaneRows {
    /// Quantities of which each coordinate has its own, and L.
    static constexpr std::size_t kCount = 5 * kDimension + 1;

    std::array<optimizer::StepRows, kDimension> at{}; ///< by coordinate
    double* loss = nullptr;

    LaneRows() = default;

    /// Rows 0 … kCount − 1 of the table, each one's lanes from `lane` on.
    explicit LaneRows(simd::LaneTable& table, std::size_t lane = 0) {
        std::size_t row = 0;
        const auto next = [&] { return table.row(row++) + lane; };
        for (optimizer::StepRows& coordinate : at)
            coordinate = {next(), next(), next(), next(), next()};
        loss = next();
    }

    /// After MixedBlock::evaluate(): whether θ, L and the slope are all finite.
    bool isFinite(std::size_t lane) const {
        double zero = 0 * loss[lane]; // 0·∞ and 0·NaN are NaN, and stay so
        for (std::size_t c = 0; c < kDimension; ++c)
            zero += 0 * at[c].theta[lane] + 0 * at[c].slope[lane];
        return zero == 0;
    }

    /// After MixedBlock::step(): |σ|².
    double squaredStep(std::size_t lane) const {
        double square = 0; // a tolerance is at least 1e-150: its square does not underflow
        for (std::size_t c = 0; c < kDimension; ++c)
            square += at[c].sigma[lane] * at[c].sigma[lane];
        return square;
    }

    Point position(std::size_t lane) const {
        Point point{};
        for (std::size_t c = 0; c < kDimension; ++c)
            point[c] = at[c].theta[lane];
        return point;
    }

    /// After MixedBlock::step(): θ + σ.
    Point nextPosition(std::size_t lane) const {
        Point point{};
        for (std::size_t c = 0; c < kDimension; ++c)
            point[c] = at[c].theta[lane] + at[c].sigma[lane];
        return point;
    }

    void setPosition(std::size_t lane, Point point) const {
        for (std::size_t c = 0; c < kDimension; ++c)
            at[c].theta[lane] = point[c];
    }
};

/// Returns the rows of `points` consecutive points of so many lanes, one after another in the rows
/// of the table. A step from each but the last writes where the next one is.
template <std::size_t kDimension>
std::vector<LaneRows<kDimension>> consecutivePoints(simd::LaneTable& table, std::size_t points,
                                                    std::size_t lanes) {
    std::vector<LaneRows<kDimension>> rows;
    for (std::size_t i = 0; i < points; ++i) {
        rows.emplace_back(table, i * lanes);
        for (optimizer::StepRows& coordinate : rows.back().at)
            coordinate.next = coordinate.theta + lanes;
    }
    return rows;
}

} // namespace thetascope::descent

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/axis.h"
#include "core/basins/tile.h"
#include "core/descent/resting.h"
#include "core/descent/stopping_rule.h"
#include "core/expression/formula.h"
#include "core/loss/extent.h"
#include "core/loss/loss.h"
#include "core/optimizer/optimizer.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace thetascope::basins {

/// A Request describes the map to compute: one optimizer on one loss, with a run for each pixel.
struct Request {
    std::shared_ptr<const loss::Loss> loss; ///< The loss; never null in a valid request.
    optimizer::Optimizer optimizer; ///< The optimizer, with the settings that no axis varies.
    loss::Point start{};            ///< The start, where no axis varies it.
    descent::StoppingRule until;    ///< When a run ends.
    loss::Extent extent{};          ///< The ranges by which it is judged how runs ended.
    Axis across;                    ///< The horizontal axis, from left to right.
    Axis up;                        ///< The vertical axis, from the bottom up.
    std::size_t width = 1;          ///< The number of columns, from 1 to kMaxSide.
    std::size_t height = 1;         ///< The number of rows, from 1 to kMaxSide.
    Tile tile{};                    ///< Which of the rows are computed; by default all.
};

/// This is the largest number of columns, and of rows, of a map.
inline constexpr std::size_t kMaxSide = 16'384;
/// This is the largest number of pixels of a map.
inline constexpr std::size_t kMaxPixels = 64 * 1024 * 1024;

/// Checks whether the map can be computed. The error is one sentence that says what is wrong and
/// names the bound.
tl::expected<void, std::string> validate(const Request& request);

/// A Run is the run that belongs to a pixel.
struct Run {
    loss::Point start{};            ///< Where the run starts.
    optimizer::Optimizer optimizer; ///< The optimizer, with the settings of this run.
    /// The values of the named constants that the axes vary; the others are those of the request's
    /// loss.
    std::vector<expression::ConstantValue> constants{};
};

/// Returns the run that belongs to the pixel in a column, counted from the left, and a row, counted
/// from the bottom, of a valid request.
Run runOf(const Request& request, std::size_t column, std::size_t row);

/// Returns when a run of a map counts as being at rest, if it has this optimizer.
descent::Resting restingOf(const Request& request, const optimizer::Optimizer& optimizer);

/// Returns whether an axis of a map varies when runs count as being at rest.
bool variesResting(const Request& request);

/// Returns the length below which a step of some run of a map counts as short; 0 if none does.
double longestShortStep(const Request& request);

/// Returns the loss of a run: that of the request, with the run's values of the named constants.
std::shared_ptr<const loss::Loss> lossOf(const Request& request, const Run& run);

/// Returns the numbers of the named constants that the axes of a valid request vary: that of the
/// horizontal axis comes first.
std::vector<std::uint32_t> variedConstants(const Request& request);

} // namespace thetascope::basins

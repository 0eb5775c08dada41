// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "core/loss/range.h"

#include <cmath>
#include <cstddef>
#include <stop_token>
#include <vector>

namespace thetascope::loss {

/// A CurvePoint is a point of the graph of a loss of one variable.
struct CurvePoint {
    double theta; ///< θ.
    double loss;  ///< L at θ.
    double slope; ///< dL/dθ at θ.

    /// Returns whether the loss and the slope are both finite.
    bool isFinite() const { return std::isfinite(loss) && std::isfinite(slope); }
};

/// Returns `count` evenly spaced points of the graph of a loss of one variable, at least 2,
/// including both ends of the range.
std::vector<CurvePoint> sample(const Loss& loss, Range range, std::size_t count);

/// Returns the i-th of `count` evenly spaced coordinates in a range; the first and the last are its
/// ends.
double onGrid(Range range, std::size_t i, std::size_t count);

/// Evaluates a loss of two variables at the points of a grid of `width` × `height` evenly spaced
/// points, row by row from the lowest y. If `stop` is requested, the values that remain are not a
/// number.
std::vector<double> sampleGrid(const Loss& loss, Range x, Range y, std::size_t width,
                               std::size_t height, const std::stop_token& stop = {});

} // namespace thetascope::loss

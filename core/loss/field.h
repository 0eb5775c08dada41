// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "core/loss/range.h"

#include <cstddef>
#include <stop_token>
#include <vector>

namespace thetascope::loss {

/// A Field holds the values of a loss of two variables on a grid of evenly spaced points.
struct Field {
    Range x;                ///< The range of x that the grid covers.
    Range y;                ///< The range of y that the grid covers.
    std::size_t width = 0;  ///< The number of points along x, including both ends of the range.
    std::size_t height = 0; ///< The number of points along y, including both ends of the range.
    /// L at each point, row by row from the lowest y; not a number where L is undefined or
    /// infinite.
    std::vector<double> values;

    /// Returns L at the point in a column, counted from the lowest x, and a row, from the lowest y.
    double at(std::size_t column, std::size_t row) const { return values[row * width + column]; }
};

/// Evaluates a loss of two variables on a grid of `width` × `height` points, at least 2 × 2. If
/// `stop` is requested, the values that remain are not a number.
Field field(const Loss& loss, Range x, Range y, std::size_t width, std::size_t height,
            const std::stop_token& stop = {});

/// Returns levels at which contour lines show the structure of a field, even if its values span
/// many powers of ten. There are at most `count`, in ascending order, all between the smallest and
/// the largest value of the field. Two thirds of the levels divide the rectangle into parts of
/// about the same area. The others are in the lowest part, each of which halves what is below the
/// next, so that the surroundings of the minimum are not one blank.
std::vector<double> contourLevels(const Field& field, std::size_t count);

} // namespace thetascope::loss

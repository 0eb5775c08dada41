// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "core/loss/range.h"

#include <cstddef>
#include <stop_token>
#include <vector>

namespace thetascope::loss {

/// A loss of two variables on a grid of points.
struct Field {
    Range x;
    Range y;
    std::size_t width = 0; ///< points along x, both ends of the range among them
    std::size_t height = 0;
    /// Row by row from the lowest y; not a number where the loss is undefined or infinite.
    std::vector<double> values;

    double at(std::size_t column, std::size_t row) const { return values[row * width + column]; }
};

/// Works out a field; width and height at least 2. When `stop` is requested the rest of it is left
/// at not-a-number.
Field field(const Loss& loss, Range x, Range y, std::size_t width, std::size_t height,
            const std::stop_token& stop = {});

/// Heights at which contours show a field's structure, though it may span many powers of ten:
/// rising, at most `count`, all between the field's least and greatest values; each has about the
/// same share of the rectangle below it as the one before has.
std::vector<double> contourLevels(const Field& field, std::size_t count);

} // namespace thetascope::loss

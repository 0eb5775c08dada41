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

/// A point of the graph of a loss of one variable.
struct CurvePoint {
    double theta;
    double loss;
    double slope;

    bool isFinite() const { return std::isfinite(loss) && std::isfinite(slope); }
};

/// `count` points evenly spread over a range, both ends among them.
std::vector<CurvePoint> sample(const Loss& loss, Range range, std::size_t count);

/// The i-th of `count` coordinates evenly spread over a range, both ends among them.
double onGrid(Range range, std::size_t i, std::size_t count);

/// L of two variables at the points of a grid, row by row from the lowest y. When `stop` is
/// requested the rest is left at not-a-number.
std::vector<double> sampleGrid(const Loss& loss, Range x, Range y, std::size_t width,
                               std::size_t height, const std::stop_token& stop = {});

} // namespace thetascope::loss

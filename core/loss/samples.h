// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "core/loss/range.h"

#include <cmath>
#include <cstddef>
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

} // namespace thetascope::loss

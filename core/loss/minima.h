// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "core/loss/range.h"

#include <stop_token>
#include <vector>

namespace thetascope::loss {

/// A Minimum is a local minimum of a loss of one variable.
struct Minimum {
    double theta;     ///< Where it is, with an error below 1e-10.
    double loss;      ///< L at the minimum.
    double curvature; ///< L″ at the minimum; 0 or infinite if the minimum is flat or a kink.
};

/// Returns the local minima of a loss of one variable inside a range, in ascending order of θ. A
/// minimum is where dL/dθ changes from negative to positive; kinks such as that of |θ| count too.
/// Minima closer together than width/4096 may be reported as one. If `stop` is requested, what is
/// returned means nothing.
std::vector<Minimum> minima(const Loss& loss, Range range, const std::stop_token& stop = {});

/// Returns the local minima of a loss of two variables inside a rectangle, in ascending order of x,
/// with an error of about 1e-9 where the loss is smooth. Minima closer together than a hundredth of
/// the rectangle may be missed. Of a level valley floor only some points are returned.
std::vector<Point> minima(const Loss& loss, Range x, Range y);

} // namespace thetascope::loss

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "core/loss/range.h"

#include <vector>

namespace thetascope::loss {

/// A local minimum of a loss of one variable.
struct Minimum {
    double theta; ///< to 1e-10
    double loss;
    double curvature; ///< L″ there; 0, or infinite, where it is flat or a kink
};

/// The local minima inside a range, by rising θ: dL/dθ changes from below 0 to above 0 there
/// (kinks such as |θ| too). Minima closer together than width/4096 may be taken for one.
std::vector<Minimum> minima(const Loss& loss, Range range);

/// The local minima of a loss of two variables inside a rectangle, by rising x, to about 1e-9 where
/// the loss is smooth. Minima nearer to each other than a hundredth of the rectangle may be missed,
/// and a valley floor that is level counts with some points of it only.
std::vector<Point> minima(const Loss& loss, Range x, Range y);

} // namespace thetascope::loss

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "core/loss/range.h"

#include <cstddef>
#include <vector>

namespace thetascope::loss {

/// A CurveSegment is a connected part of the graph of a loss of one variable: points to be joined
/// by lines. The loss is defined and has no jump between them.
struct CurveSegment {
    std::vector<double> theta; ///< θ of each point, in ascending order.
    std::vector<double> loss;  ///< L of each point; as many as there are θ.
};

/// Returns the graph of a loss of one variable over a range. It has about `points` evenly spaced
/// points, and more where the graph bends sharply or ends, but at most some hundred for each of the
/// `points`, however often the loss oscillates. The graph is broken at jumps and poles, and where
/// the loss is undefined, instead of being joined by a vertical line. Points at which the loss is
/// infinite or not a number are left out.
std::vector<CurveSegment> curve(const Loss& loss, Range range, std::size_t points);

/// Returns the range of losses to show so that the interesting part of a graph fills the picture:
/// poles, and steep walls at the ends of the range, do not flatten the rest.
Range visibleLoss(const std::vector<CurveSegment>& segments);

} // namespace thetascope::loss

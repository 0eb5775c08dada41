// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "core/loss/range.h"

#include <cstddef>
#include <vector>

namespace thetascope::loss {

/// A stretch over which a loss is defined and has no jump: points to be joined by lines, by rising
/// θ.
struct CurveSegment {
    std::vector<double> theta;
    std::vector<double> loss;
};

/// The graph of a loss of one variable over a range, at about `points` points evenly spread (more
/// where it bends sharply or ends). It breaks at jumps, poles and undefined stretches: no vertical
/// joins. Points that are infinite or not a number are left out. At most some hundred points for
/// each of the `points`, however often the loss waves.
std::vector<CurveSegment> curve(const Loss& loss, Range range, std::size_t points);

/// The heights to show so that the interesting part of the graph fills the picture: poles and steep
/// walls at the range's ends do not flatten the rest.
Range visibleLoss(const std::vector<CurveSegment>& segments);

} // namespace thetascope::loss

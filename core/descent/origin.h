// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/chunk.h"
#include "core/loss/loss.h"
#include "core/optimizer/optimizer.h"
#include "core/optimizer/stepper.h"

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace thetascope::descent {

/// An Origin is what the points of a run can be computed from again.
struct Origin {
    std::shared_ptr<const loss::Loss> loss; ///< The loss that the run descends.
    optimizer::Optimizer optimizer;         ///< The optimizer that makes its steps.
};

/// Returns the state of an optimizer's rules, coordinate by coordinate, in `dimension` coordinates.
std::vector<double> stateOf(const optimizer::Stepper& stepper, std::size_t dimension);

/// Sets the state of an optimizer's rules to one that stateOf() has returned.
void setState(optimizer::Stepper& stepper, std::size_t dimension, std::span<const double> state);

/// Computes `count` full chunks of a run again, with the bits that they had. The first begins at
/// the point `theta`, where the optimizer's rules have the state `state`.
std::vector<std::shared_ptr<const Chunk>> recompute(const Origin& origin, loss::Point theta,
                                                    std::span<const double> state,
                                                    std::size_t count);

} // namespace thetascope::descent

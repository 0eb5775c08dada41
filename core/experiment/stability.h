// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/optimizer.h"

#include <optional>

namespace thetascope::experiment {

/// Returns the learning rate α above which an optimizer does not stay at a minimum of a loss of one
/// variable, whose curvature L″ there is `curvature`. The limit is 2/L″ for gradient descent, and
/// 2(1 + μ)/L″ with momentum: for the loss L″θ²/2, an eigenvalue of the step's matrix is then −1
/// (Polyak 1964). There is none for other rules, whose limit has no such formula, or if L″ is not
/// positive and finite.
std::optional<double> stabilityLimit(const optimizer::Optimizer& optimizer, double curvature);

} // namespace thetascope::experiment

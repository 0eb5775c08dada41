// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/optimizer.h"

#include <optional>

namespace thetascope::experiment {

/// Returns the learning rate α above which an optimizer does not stay at a minimum of a loss of one
/// variable with the curvature L″ > 0 there: 2/L″ for gradient descent, 2(1 + μ)/L″ with momentum
/// (Polyak 1964; on L″θ²/2 the step's matrix has an eigenvalue −1 there). There is none for the
/// other rules, whose limit is not known in such a form, or where L″ is not positive and finite.
std::optional<double> stabilityLimit(const optimizer::Optimizer& optimizer, double curvature);

} // namespace thetascope::experiment

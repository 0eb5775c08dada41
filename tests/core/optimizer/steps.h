// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/optimizer.h"

#include <string>
#include <vector>

namespace thetascope::optimizer {

/// What an optimizer makes of given slopes, one a step, from θ = `theta`.
struct Steps {
    std::vector<double> rate;  ///< α⁽ᵗ⁾
    std::vector<double> sigma; ///< σ⁽ᵗ⁾
    std::vector<double> theta; ///< θ⁽ᵗ⁾, before the step
};

Steps steps(const Optimizer& optimizer, const std::vector<double>& slopes, double theta = 0);

/// Of the optimizer that the SPEC says; it must be right.
Steps steps(const std::string& spec, const std::vector<double>& slopes, double theta = 0);

} // namespace thetascope::optimizer

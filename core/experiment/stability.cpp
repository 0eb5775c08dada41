// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/stability.h"

#include <cmath>

namespace thetascope::experiment {

std::optional<double> stabilityLimit(const optimizer::Optimizer& optimizer, double curvature) {
    if (optimizer.rate->key != "constant" || !(curvature > 0) || std::isinf(curvature))
        return std::nullopt;
    if (optimizer.update->key == "plain")
        return 2 / curvature;
    if (optimizer.update->key == "momentum")
        return 2 * (1 + optimizer.value("mu")) / curvature;
    return std::nullopt;
}

} // namespace thetascope::experiment

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <cmath>

namespace thetascope::ui {

// The bounds of experiment::validate() part by part, for setters that are called on every move of
// the mouse and must not read the loss again.

inline bool isValid(loss::Range range) {
    return std::isfinite(range.low) && std::isfinite(range.high) && std::isfinite(range.width()) &&
           range.low < range.high;
}

inline bool isValid(loss::Point point) {
    return std::isfinite(point[0]) && std::isfinite(point[1]);
}

inline bool isValid(descent::StoppingRule until) {
    constexpr double kLeastTolerance = 1e-150;
    return until.steps >= 1 && until.steps <= descent::kMaxSteps &&
           (until.tolerance == 0 ||
            (until.tolerance >= kLeastTolerance && std::isfinite(until.tolerance)));
}

} // namespace thetascope::ui

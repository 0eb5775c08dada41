// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "core/optimizer/stepper.h"

#include <cstdint>

namespace thetascope::descent {

/// Returns after how many steps a run is in the same state again, for the first time, if it is
/// after `most` steps. `theta` is where it is, and `stepper` has the state of its optimizer's
/// rules.
std::uint64_t periodOf(const loss::Loss& loss, const optimizer::Optimizer& optimizer,
                       loss::Point theta, const optimizer::Stepper& stepper, std::uint64_t most);

} // namespace thetascope::descent

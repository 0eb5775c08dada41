// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"
#include "ui/views/numbers.h"

#include <vector>

namespace thetascope::ui::views {

/// Returns the numbers of the runs of all shown optimizers, and then of each of them, in the
/// formats of "trace".
std::vector<Numbers> numbersOfRuns(const experiment::Checked& checked);

} // namespace thetascope::ui::views

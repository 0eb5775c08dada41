// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/race/report.h"

#include <ostream>

namespace thetascope::race {

/// Writes all of a report as JSON: how the optimizers were compared, and for each loss the course
/// and every optimizer's standing with the results of all learning rates, and the sentences. If
/// there are several losses, also the matrix of relative costs and the performance profile.
/// Infinite numbers are null. The result of the variants that did not win is left out.
void writeJson(const Report& report, std::ostream& out);

} // namespace thetascope::race

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/race/report.h"

#include <ostream>

namespace thetascope::app {

/// Prints what a comparison has found as tables and sentences for people: on one loss a ranking, on
/// several the costs relative to the best, and the performance profile.
void printRace(const race::Report& report, std::ostream& out);

} // namespace thetascope::app

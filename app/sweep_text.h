// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/race/sweep_report.h"

#include <ostream>
#include <string>
#include <vector>

namespace thetascope::app {

/// Returns the headings of the table of a sweep.
std::vector<std::string> sweepHeadings();
/// Returns a row of the table for each optimizer of a sweep: its name, the lowest L that a run
/// ended at, how many runs converged, and the fewest steps until one did, each with its learning
/// rate.
std::vector<std::vector<std::string>> sweepRows(const race::SweepReport& report);

/// Prints a sweep as a table for people.
void printSweep(const race::SweepReport& report, std::ostream& out);

} // namespace thetascope::app

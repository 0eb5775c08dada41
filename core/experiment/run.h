// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/descend.h"
#include "core/experiment/checked.h"

#include <stop_token>
#include <vector>

namespace thetascope::experiment {

/// Runs all contenders in lockstep until all have ended or `stop` is requested, and passes their
/// points to `sink`. Run number i is that of contender i.
void run(const Checked& checked, descent::Sink& sink, std::stop_token stop = {});
/// Runs all contenders in lockstep until all have ended or `stop` is requested. Returns their
/// trajectories in order, which keep their newest points and compute the others again when they are
/// read.
std::vector<descent::Trajectory> run(const Checked& checked, std::stop_token stop = {});

} // namespace thetascope::experiment

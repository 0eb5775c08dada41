// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"
#include "core/experiment/checked.h"
#include "core/race/plan.h"

#include <tl/expected.hpp>

#include <string>
#include <vector>

namespace thetascope::app {

/// Returns the optimizers that a command compares: the visible ones of the experiment, or if `all`
/// every named optimizer that is offered. Those that would have the same name have their SPECs
/// instead.
std::vector<race::Entrant> entrantsOf(const experiment::Checked& checked, bool all);

/// Returns what is to be raced. The error is one sentence.
tl::expected<race::Plan, std::string> racePlanOf(const RaceCommand& command);

} // namespace thetascope::app

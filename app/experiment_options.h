// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/command_experiment.h"

#include <CLI/CLI.hpp>

namespace thetascope::app {

/// Gives a verb the options that describe an experiment. The parser writes their values to `to`,
/// which must live as long as the verb.
void addExperimentOptions(CLI::App& verb, experiment::CommandExperiment& to);

} // namespace thetascope::app

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/command_experiment.h"

#include <tl/expected.hpp>

#include <string>

namespace thetascope::app {

/// Builds the experiment that a command line describes. The error is one sentence, which names the
/// column if it is about the formula.
tl::expected<experiment::Checked, std::string>
experimentOf(const experiment::CommandExperiment& described);

/// Builds the same, with how it was looked at; see experiment::buildSaved().
tl::expected<experiment::Saved, std::string>
savedOf(const experiment::CommandExperiment& described);

} // namespace thetascope::app

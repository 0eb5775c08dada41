// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/command_experiment.h"
#include "core/loss/loss.h"

#include <tl/expected.hpp>

#include <memory>
#include <string>

namespace thetascope::app {

/// An experiment that can be run, with its loss compiled.
struct Prepared {
    experiment::Experiment experiment;
    std::shared_ptr<const loss::Loss> loss;
};

/// Builds the experiment that a command line describes. The error is one sentence, with the column
/// for a formula.
tl::expected<Prepared, std::string> experimentOf(const experiment::CommandExperiment& described);

} // namespace thetascope::app

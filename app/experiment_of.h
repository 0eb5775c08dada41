// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/command_experiment.h"
#include "core/loss/loss.h"

#include <tl/expected.hpp>

#include <memory>
#include <string>

namespace thetascope::app {

/// Prepared is an experiment that is ready to be run, with its compiled loss.
struct Prepared {
    experiment::Experiment experiment;      ///< A valid experiment.
    std::shared_ptr<const loss::Loss> loss; ///< Its loss; never null.
};

/// Builds the experiment that a command line describes. The error is one sentence, which names the
/// column if it is about the formula.
tl::expected<Prepared, std::string> experimentOf(const experiment::CommandExperiment& described);

} // namespace thetascope::app

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace thetascope::experiment {

/// A CommandExperiment is the parts of an experiment as given on a command line, each as typed.
struct CommandExperiment {
    std::optional<std::string> file;  ///< The path of a saved experiment.
    std::optional<std::string> loss;  ///< A formula, or the key of a ready-made loss.
    std::optional<std::string> range; ///< LO:HI, or LO:HI,LO:HI for x and y.
    std::optional<std::string> start; ///< X, or X,Y.
    std::optional<std::string> steps;
    std::optional<std::string> tolerance;
    std::vector<std::string> optimizers; ///< The SPECs of the optimizers.
    /// Whether `steps` without `tolerance` (and without a file) means that all steps are made.
    bool stepsMeanAll = false;
};

/// A CommandError is why the parts make no experiment.
struct CommandError {
    std::string sentence; ///< One plain sentence without a full stop.
    std::optional<std::size_t>
        column; ///< The column of the formula, from 1, if the error is in it.
};

/// Puts the parts together. What is not given comes from the file, or else from the ready-made
/// loss (its range, its start, and the rates that suit it for the default optimizers), or else is:
///
/// - range −6 … 6;
/// - start: a twelfth of the range from its low end (−5 in −6 … 6), or where the loss is not finite
///   there, the first of the other twenty-fourths of the range where it is, the high end's first;
/// - 200 steps, tolerance 1e-6;
/// - optimizers: those of defaultExperiment().
///
/// A formula given along with a file keeps the file's range and start if it has as many variables
/// as the file's loss. A SPEC stands as it is: what it leaves out has the optimizer's own default.
tl::expected<Checked, CommandError> build(const CommandExperiment& command);

/// A Stage is where a loss is looked at: a range and a start.
struct Stage {
    loss::Range range{};
    loss::Range rangeY{};
    loss::Point start{};
};

/// Returns the stage that build() gives a typed loss where nothing else is said.
Stage usualStage(const loss::Loss& loss);

} // namespace thetascope::experiment

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"
#include "core/experiment/command_experiment.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::experiment {

/// Returns an experiment as the parts that are typed on a command line. build() makes the same
/// experiment of them, but for what no option can say: the names of optimizers, and the ranges of
/// sliders. Optimizers that are not shown are left out, unless none is shown.
CommandExperiment commandOf(const Checked& checked);

/// Returns the arguments of a command line that have these parts, such as "--loss=x²".
std::vector<std::string> argumentsOf(const CommandExperiment& command);

/// Returns a command line for a POSIX shell: the words, each in quotes where the shell would read
/// it as something else. Every word is one line of text or has its line breaks in quotes.
std::string shellLine(std::span<const std::string> words);

/// Returns the command line of the program with a verb, the experiment, and further arguments:
/// "thetascope export --loss='x²' … --output=picture.png".
std::string commandLine(std::string_view verb, const Checked& checked,
                        std::span<const std::string> further);

} // namespace thetascope::experiment

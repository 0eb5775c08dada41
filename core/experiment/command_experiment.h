// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"
#include "core/experiment/theta_file.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::experiment {

/// A CommandExperiment has the parts of an experiment as they were typed on a command line. A part
/// that was not given is empty.
struct CommandExperiment {
    std::optional<std::string> file;      ///< The path of a saved experiment.
    std::optional<std::string> loss;      ///< A formula, or a name of a ready-made loss.
    std::vector<std::string> constants;   ///< NAME=VALUE of named constants of the loss.
    std::optional<std::string> range;     ///< LO:HI, or LO:HI,LO:HI for x and y.
    std::optional<std::string> start;     ///< X, or X,Y.
    std::optional<std::string> steps;     ///< The largest number of steps, a whole number.
    std::optional<std::string> tolerance; ///< The tolerance of |σ|, a number.
    std::vector<std::string> optimizers;  ///< The SPECs of the optimizers.
    /// Whether the tolerance is 0, so that all steps are made, if `steps` are given but neither
    /// `tolerance` nor a file.
    bool stepsMeanAll = false;
};

/// A CommandError is the reason why the parts are not a valid experiment.
struct CommandError {
    std::string sentence; ///< One plain sentence without a full stop.
    /// The column in the formula, from 1, if the error is there.
    std::optional<std::size_t> column;
};

/// Reads a range of the form "LO:HI": two numbers, as machine::readConstant() reads them, with a
/// colon between them. Returns nothing for text of another form. It does not check which one is
/// lower.
std::optional<loss::Range> readRange(std::string_view text);

/// Builds an experiment from the parts. A part that is not given comes from the file, else from the
/// ready-made loss (its range, its start, and the rates that suit it for the default optimizers),
/// and else has its default:
///
/// - the range −6 … 6;
/// - the start at 1/12 of the range (−5 in −6 … 6); if the loss is not finite there, at 11/12 or
///   else at the highest multiple of 1/24 where it is finite;
/// - 200 steps and the tolerance 1e-6;
/// - the optimizers of defaultExperiment().
///
/// If a formula is given along with a file, the range and the start of the file are kept if both
/// losses have the same number of variables. Values of constants in the file count for the formula
/// as well. A parameter that a SPEC leaves out always has the
/// optimizer's own default.
tl::expected<Checked, CommandError> build(const CommandExperiment& command);

/// Builds the same, with how the file says that its experiment was looked at. The zoom of the file
/// counts only if neither a loss nor a range is given.
tl::expected<Saved, CommandError> buildSaved(const CommandExperiment& command);

/// A Stage is the range in which a loss is shown, and the start.
struct Stage {
    loss::Range range{};  ///< The range of θ, or of x.
    loss::Range rangeY{}; ///< The range of y; unused with one variable.
    loss::Point start{};  ///< The start.
};

/// Returns the range and the start that build() gives a typed loss by default.
Stage usualStage(const loss::Loss& loss);

} // namespace thetascope::experiment

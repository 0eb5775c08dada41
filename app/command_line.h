// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/command_experiment.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>

namespace thetascope::app {

/// The command "thetascope [FILE.theta]", which opens the window.
struct WindowCommand {
    std::optional<std::string> file; ///< The path of the experiment to open.
};

/// The command "thetascope trace EXPERIMENT [--csv FILE|-]".
struct TraceCommand {
    experiment::CommandExperiment experiment; ///< The experiment to run.
    std::string csv = "-";                    ///< The path to write, or "-" for standard output.
};

/// The ways in which an exported picture shows the runs.
enum class ExportView {
    SideBySide, ///< Each run in a panel of its own.
    Overlay,    ///< All runs in one panel.
    Curves      ///< The quantities of all runs plotted against the step.
};

/// The command "thetascope export EXPERIMENT --output FILE [--view V] [--step T] [--size WxH]
/// [--scale S]".
struct ExportCommand {
    experiment::CommandExperiment experiment; ///< The experiment to run.
    std::string output;                       ///< The path of the picture, named *.png.
    ExportView view = ExportView::SideBySide; ///< How the runs are shown.
    std::optional<std::uint64_t> step;        ///< The step to show; by default the end of each run.
    int width = 1600;                         ///< The width before scaling, in pixels.
    int height = 1000;                        ///< The height before scaling, in pixels.
    double scale = 1; ///< The factor, from 1 to 4, by which width and height are multiplied.
};

/// The command "thetascope basins EXPERIMENT --output FILE [--size WxH] [--rates LO:HI]".
struct BasinsCommand {
    experiment::CommandExperiment
        experiment;           ///< The experiment; its first visible optimizer is used.
    std::string output;       ///< The path of the map, named *.png or *.csv.
    std::size_t width = 1024; ///< The width of the map in pixels.
    std::size_t height = 768; ///< The height of the map in pixels.

    /// A range of learning rates.
    struct Rates {
        double low;  ///< The lowest rate, above 0.
        double high; ///< The highest rate.
    };

    std::optional<Rates> rates; ///< The learning rates; by default those that suit the optimizer.
};

/// The command "thetascope list [losses|optimizers]".
struct ListCommand {
    bool losses = true;     ///< Whether to list the losses.
    bool optimizers = true; ///< Whether to list the optimizers.
};

/// The option --help of the program or of a command.
struct HelpCommand {
    std::string text; ///< The help to print.
};

/// The option --version.
struct VersionCommand {};

/// Any of the commands.
using Command = std::variant<WindowCommand, TraceCommand, ExportCommand, BasinsCommand, ListCommand,
                             HelpCommand, VersionCommand>;

/// An error in the use of the command line.
struct WrongUsage {
    std::string message; ///< What is wrong and what would be right, in one line.
};

/// Reads the arguments, without the program's name. Only their form is checked; formulas and SPECs
/// are checked when the experiment is built.
tl::expected<Command, WrongUsage> parseCommandLine(std::span<const char* const> arguments);

} // namespace thetascope::app

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

/// thetascope [FILE.theta]
struct WindowCommand {
    std::optional<std::string> file;
};

/// thetascope trace EXPERIMENT [--csv FILE|-]
struct TraceCommand {
    experiment::CommandExperiment experiment;
    std::string csv = "-"; ///< path, or "-" for standard output
};

/// thetascope export EXPERIMENT --output FILE [--view V] [--step T] [--size WxH] [--scale S]
struct ExportCommand {
    experiment::CommandExperiment experiment;
    std::string output;
    std::string view = "side-by-side"; ///< the name of a view that shows runs
    std::optional<std::uint64_t> step; ///< the clock's step; absent: the runs' ends
    int width = 1600;                  ///< before scaling
    int height = 1000;
    double scale = 1; ///< 1 … 4: dots for each of width and height
};

/// thetascope basins EXPERIMENT --output FILE [--size WxH] [--rates LO:HI]
struct BasinsCommand {
    experiment::CommandExperiment experiment;
    std::string output;       ///< a picture, or *.csv
    std::size_t width = 1024; ///< pixels of the map
    std::size_t height = 768;

    struct Rates {
        double low; ///< above 0
        double high;
    };

    std::optional<Rates> rates; ///< of α; absent: the useful ones
};

/// thetascope list [losses|optimizers]
struct ListCommand {
    bool losses = true;
    bool optimizers = true;
};

/// --help and --version: a text for standard output.
struct HelpCommand {
    std::string text;
};

struct VersionCommand {};

using Command = std::variant<WindowCommand, TraceCommand, ExportCommand, BasinsCommand, ListCommand,
                             HelpCommand, VersionCommand>;

/// Why a command line cannot be followed, in one line that says what would be right.
struct WrongUsage {
    std::string message;
};

/// Reads the arguments (without the program's name). Only their form is looked at: whether a
/// formula or a SPEC is one is found out when the experiment is built.
tl::expected<Command, WrongUsage> parseCommandLine(std::span<const char* const> arguments);

} // namespace thetascope::app

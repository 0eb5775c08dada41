// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/picture_choices.h"
#include "core/basins/tile.h"
#include "core/experiment/command_experiment.h"
#include "core/race/course.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace thetascope::app {

/// A WindowCommand is "thetascope [FILE.theta]", which opens the window.
struct WindowCommand {
    std::optional<std::string> file; ///< The path of the experiment to open.
};

/// A Destination is "--output FILE|- [--format FORMAT]": where a command writes, and what.
struct Destination {
    std::string path; ///< The path to write, or "-" for standard output.
    /// The format, as the ending that its files usually have, such as "png". It is empty for a
    /// table for people.
    std::string format;
};

/// A TraceCommand is "thetascope trace EXPERIMENT [--output FILE|-] [--format FORMAT]", or with
/// "--csv FILE|-" in their place.
struct TraceCommand {
    experiment::CommandExperiment experiment; ///< The experiment to run.
    Destination output;                       ///< Where to write, and in which format.
};

/// A LengthUnit is what the size of a picture is given in.
enum class LengthUnit { Pixel, Centimetre, Millimetre, Inch };

/// A PictureForm is "[--size WxH[UNIT]] [--dpi N] [--scale S] [--text-size PT] [--background B]":
/// how a picture looks, whatever it shows.
struct PictureForm {
    /// A Background is what is behind everything in a picture.
    enum class Background { White, Transparent, Dark };

    double width = 1600;                       ///< The width in the unit.
    double height = 1000;                      ///< The height in the unit.
    LengthUnit unit = LengthUnit::Pixel;       ///< The unit of both.
    double scale = 1;                          ///< Dots per pixel, for a size in pixels.
    double dpi = 300;                          ///< Dots per inch, for a size on paper.
    double text = 0;                           ///< The size of text in points, or 0.
    Background background = Background::White; ///< The background.
};

/// A Motion is "[--from T] [--to T] [--speed S] [--fps N] [--loop]": what an animation shows, and
/// how fast.
struct Motion {
    std::uint64_t from = 0;          ///< The first step.
    std::optional<std::uint64_t> to; ///< The last step; by default the last step of the runs.
    double speed = 12;               ///< The number of steps a second.
    int framesPerSecond = 25;        ///< The number of frames a second.
    bool loop = false;               ///< Whether it begins again after its end.
};

/// An ExportCommand is "thetascope export EXPERIMENT --output FILE|- [--format FORMAT] [--view V]
/// [--step T]" with the options of a PictureForm and a Motion.
struct ExportCommand {
    experiment::CommandExperiment experiment; ///< The experiment to run.
    std::string lesson; ///< The lesson that is written instead, as a page; or empty.
    Destination output; ///< Where to write, and in which format.
    /// The name of a view that shows runs; by default that of the file, or else "side-by-side".
    std::optional<std::string> view;
    std::optional<std::uint64_t>
        step; ///< The step to show; by default that of the file or the last.
    bool isWithoutExperiment = false; ///< Whether the file carries no experiment as metadata.
    PictureForm picture;              ///< How it looks.
    Motion motion;                    ///< The steps of an animation.
};

/// A MapAxis is "Q=LO:HI", an axis of a map: a quantity with its values from LO to HI.
struct MapAxis {
    std::string quantity; ///< What varies, as typed.
    loss::Range values;   ///< The values, the lower first.
};

/// Work says how a command that takes long does its work; the results do not depend on it.
struct Work {
    std::optional<unsigned> threads;  ///< On how many threads; by default on all processors.
    std::optional<basins::Tile> tile; ///< Which part of the rows is computed; by default all.
};

/// A BasinsCommand is "thetascope basins EXPERIMENT --output FILE|- [--format FORMAT] [--size WxH]
/// [--rates LO:HI] [--across Q=LO:HI] [--up Q=LO:HI] [--threads N] [--tile K/N]".
struct BasinsCommand {
    /// The experiment, of which the first visible optimizer is used.
    experiment::CommandExperiment experiment;
    Destination output;       ///< Where to write the map, and in which format.
    std::size_t width = 1024; ///< The width of the map in pixels.
    std::size_t height = 768; ///< The height of the map in pixels.

    /// Rates are a range of learning rates.
    struct Rates {
        double low;  ///< The lowest rate, above 0.
        double high; ///< The highest rate.
    };

    std::optional<Rates> rates; ///< The learning rates; by default those that suit the optimizer.
    std::optional<MapAxis> across; ///< The horizontal axis; by default the start over the range.
    std::optional<MapAxis> up;     ///< The vertical axis; by default the learning rate.
    Work work;                     ///< How the work is done.
};

/// A SweepCommand is "thetascope sweep EXPERIMENT [--all] [--rates LO:HI[:N]] [--threads N]
/// [--output FILE|-] [--format FORMAT]".
struct SweepCommand {
    experiment::CommandExperiment experiment; ///< The experiment, with its optimizers.
    bool all = false;                         ///< Whether all named optimizers take part instead.
    race::RateGrid rates;                     ///< The learning rates.
    Work work;                                ///< How the work is done; it has no tile.
    Destination output;                       ///< Where to write, and in which format.
    PictureForm picture;                      ///< How a picture looks.
};

/// A RaceCommand is "thetascope race EXPERIMENT [--all] [--losses all|NAME,…] [--rates LO:HI[:N]]
/// [--starts N] [--seed N] [--target E] [--tune] [--threads N] [--tile K/N] [--output FILE|-]
/// [--format FORMAT]".
struct RaceCommand {
    experiment::CommandExperiment experiment; ///< The experiment, with its optimizers and steps.
    bool all = false;                         ///< Whether all named optimizers take part instead.
    /// The names of the losses, or the paths of files with them, or "all"; empty for the loss of
    /// the experiment.
    std::vector<std::string> losses;
    race::Settings settings; ///< How they are compared; the steps are those of the experiment.
    bool tune = false;       ///< Whether other hyper-parameters are tuned, too.
    Work work;               ///< How the work is done.
    Destination output;      ///< Where to write, and in which format.
    PictureForm picture;     ///< How a picture looks.
};

/// A JoinCommand is "thetascope join PARTS… --output FILE|- [--format FORMAT]".
struct JoinCommand {
    std::vector<std::string> parts; ///< The paths of the parts.
    Destination output;             ///< Where to write, and in which format.
};

/// A ListCommand is "thetascope list [losses|optimizers]".
struct ListCommand {
    bool losses = true;     ///< Whether to list the losses.
    bool optimizers = true; ///< Whether to list the optimizers.
};

/// A HelpCommand is the option --help of the program or of a command.
struct HelpCommand {
    std::string text; ///< The help to print.
};

/// A VersionCommand is the option --version.
struct VersionCommand {};

/// A Command is any of the commands.
using Command =
    std::variant<WindowCommand, TraceCommand, ExportCommand, BasinsCommand, SweepCommand,
                 RaceCommand, JoinCommand, ListCommand, HelpCommand, VersionCommand>;

/// WrongUsage is an error in the use of the command line.
struct WrongUsage {
    std::string message; ///< What is wrong and what would be right, in one line.
};

/// Reads the arguments, without the program's name. Only their form is checked; formulas and SPECs
/// are checked when the experiment is built.
tl::expected<Command, WrongUsage> parseCommandLine(std::span<const char* const> arguments,
                                                   const PictureChoices& pictures);

} // namespace thetascope::app

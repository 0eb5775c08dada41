// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::app {

// An ending is what the name of a file ends in after a dot, such as "csv". It is also the name of
// the format for --format.

/// These are the endings of the files that "race" writes, beside pictures; race_output.cpp has the
/// functions that write them.
inline constexpr std::string_view kRaceEndings[] = {"csv", "json"};
/// These are the endings of the files that "sweep" writes, beside pictures; sweep_command.cpp has
/// the functions that write them.
inline constexpr std::string_view kSweepEndings[] = {"csv", "json"};
/// These are the endings of the files that "basins" writes, beside pictures; map_output.cpp has the
/// functions that write them.
inline constexpr std::string_view kMapEndings[] = {"csv", "npy"};

/// Returns some endings followed by others.
std::vector<std::string> joined(std::vector<std::string> endings,
                                std::span<const std::string_view> others);

/// Returns the longest of the endings that a file's name has, or an empty text if it has none.
std::string endingOf(std::string_view file, std::span<const std::string> endings);

/// Returns whether an output is PNG with the place of a number in its name, so that it means a
/// file for each frame of an animation.
bool isNumbered(const Destination& output);

/// Returns names as a sentence lists them: "a", "a or b", "a, b or c".
std::string alternatives(std::span<const std::string> names);

/// Returns the patterns of the files with these endings: "*.csv or *.json".
std::string patternsOf(std::vector<std::string> endings);

} // namespace thetascope::app

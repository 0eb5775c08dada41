// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/picture_choices.h"

#include <span>
#include <string>
#include <string_view>

namespace thetascope::app {

/// These are the endings of the files that "race" writes, beside pictures; race_output.cpp has the
/// functions that write them.
inline constexpr std::string_view kRaceEndings[] = {".csv", ".json"};
/// These are the endings of the files that "sweep" writes, beside pictures; sweep_command.cpp has
/// the functions that write them.
inline constexpr std::string_view kSweepEndings[] = {".csv", ".json"};
/// These are the endings of the files that "basins" writes, beside pictures; map_output.cpp has the
/// functions that write them.
inline constexpr std::string_view kMapEndings[] = {".csv", ".npy"};

/// Returns whether a file's name has one of the endings.
bool hasEnding(std::string_view file, std::span<const std::string_view> endings);

/// Returns the patterns of the files with these endings: "*.csv or *.json". `before` are patterns
/// that come before these.
std::string patternsOf(std::span<const std::string_view> endings, const std::string& before = {});

} // namespace thetascope::app

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>
#include <string_view>

namespace thetascope::hands {

/// Returns the paths of the files that are opened and dropped, with ~ for the home folder, in which
/// writeFiles() puts them.
std::span<const std::string_view> files();

/// Writes the files into a home folder: experiments and lessons, some of them from the project's
/// resources, some damaged, and some that are neither.
void writeFiles(const std::filesystem::path& home, const std::filesystem::path& resources);

} // namespace thetascope::hands

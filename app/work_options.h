// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"
#include "core/part/part.h"

#include <CLI/CLI.hpp>

#include <string>
#include <string_view>

namespace thetascope::app {

/// This is the ending of the files of parts, and the name of their format.
inline constexpr std::string_view kPartEnding = part::kSuffix.substr(1);

/// WorkOptions are the options --threads and --tile of a verb that takes long.
class WorkOptions {
public:
    /// Adds --threads to a verb.
    void addThreads(CLI::App& verb);
    /// Adds --tile to a verb.
    void addTile(CLI::App& verb);

    /// Returns what was given, once the arguments have been read. The error is one sentence: with
    /// --tile, and only with it, `output` must be a part file.
    tl::expected<Work, std::string> work(const Destination& output) const;

private:
    std::string m_threads;
    std::string m_tile;
};

} // namespace thetascope::app

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include <CLI/CLI.hpp>

#include <string>

namespace thetascope::app {

/// WorkOptions are the options --threads and --tile of a verb that takes long.
class WorkOptions {
public:
    /// Adds --threads to a verb.
    void addThreads(CLI::App& verb);
    /// Adds --tile to a verb.
    void addTile(CLI::App& verb);

    /// Returns what was given, once the arguments have been read. The error is one sentence: with
    /// --tile, and only with it, `output` must be a part file.
    tl::expected<Work, std::string> work(const std::string& output) const;

private:
    std::string m_threads;
    std::string m_tile;
};

} // namespace thetascope::app

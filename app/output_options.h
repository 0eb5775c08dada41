// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace thetascope::app {

/// OutputOptions are the options --output and --format of a verb that writes a file.
class OutputOptions {
public:
    /// What a verb writes.
    struct Choices {
        std::vector<std::string> endings; ///< The endings of its files.
        std::string names;                ///< How files are named, in a sentence: "*.png or *.csv".
        std::string help; ///< What the help says of --output after "The file to write".
        /// Whether there is a table for people, which is written to standard output by default.
        bool hasTable = false;
        bool isRequired = true; ///< Whether --output must be given; otherwise "-" is the default.
    };

    /// Adds both options to a verb.
    void add(CLI::App& verb, Choices choices);

    /// Returns what was given, once the arguments have been read. The error is one sentence.
    tl::expected<Destination, std::string> destination() const;

private:
    Choices m_choices;
    std::string m_output = "-";
    std::string m_format;
};

} // namespace thetascope::app

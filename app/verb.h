// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace thetascope::app {

/// A Verb is a command of the program, such as "trace", while its arguments are read.
class Verb {
public:
    Verb(const Verb&) = delete;
    Verb& operator=(const Verb&) = delete;
    virtual ~Verb() = default;

    /// Returns what the parser knows of the verb.
    const CLI::App& parser() const { return m_parser; }

    /// Returns the command, once the verb's arguments have been read. The error is one sentence
    /// about options that contradict each other.
    virtual tl::expected<Command, std::string> command() = 0;

    /// Returns why one option excludes another, if the parser knows of such a pair.
    virtual std::string whyExcluded() const { return {}; }

protected:
    /// Adds a verb to a program, described in one sentence.
    Verb(CLI::App& program, const std::string& name, const std::string& description)
        : m_parser(*program.add_subcommand(name, description)) {
        m_parser.set_help_flag("-h,--help", "Print this help");
    }

    /// Returns the parser, to add options to.
    CLI::App& options() { return m_parser; }

private:
    CLI::App& m_parser;
};

// These functions add a verb with its options to a program. A new verb is one more of them, in a
// source of its own, and a row in command_line.cpp.

/// Adds "trace".
std::unique_ptr<Verb> addTrace(CLI::App& program, const PictureChoices& pictures);
/// Adds "export".
std::unique_ptr<Verb> addExport(CLI::App& program, const PictureChoices& pictures);
/// Adds "basins".
std::unique_ptr<Verb> addBasins(CLI::App& program, const PictureChoices& pictures);
/// Adds "sweep".
std::unique_ptr<Verb> addSweep(CLI::App& program, const PictureChoices& pictures);
/// Adds "race".
std::unique_ptr<Verb> addRace(CLI::App& program, const PictureChoices& pictures);
/// Adds "join".
std::unique_ptr<Verb> addJoin(CLI::App& program, const PictureChoices& pictures);
/// Adds "list".
std::unique_ptr<Verb> addList(CLI::App& program, const PictureChoices& pictures);

} // namespace thetascope::app

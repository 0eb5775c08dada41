// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"
#include "app/interrupt.h"
#include "core/experiment/checked.h"
#include "core/experiment/shown.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace thetascope::app {

/// An ExportOrder is what a format of "export" is asked to write.
struct ExportOrder {
    const ExportCommand& command;       ///< What was typed; its output is of the format.
    const experiment::Checked& checked; ///< The experiment that it describes.
    const experiment::Shown& shown;     ///< How to look at it: a view that shows runs, and a step.
    const Interrupt& interrupt;         ///< Tells whether the user has interrupted the command.
    int& argc;                          ///< As main() received it; Qt keeps a reference to it.
    char** argv;                        ///< As main() received it.

    /// Returns the text of the experiment that a file carries, or an empty one if it carries none.
    std::string carried() const;
};

/// An ExportFormat is a format of the files that "export" writes: one row of a table.
struct ExportFormat {
    std::string_view ending; ///< The ending without the dot, such as "png"; --format takes it, too.
    std::string_view name;   ///< The name for people, such as "PNG".
    ExportKind kind;         ///< What such a file is, on which its options depend.
    /// Computes what the file shows and writes it to the destination of the command. The file is
    /// written as a whole or not at all. The error is one sentence.
    tl::expected<void, std::string> (*write)(const ExportOrder& order);
};

/// Returns all formats: those of pictures, those of animations, and the others.
std::vector<ExportFormat> exportFormats();

} // namespace thetascope::app

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"

#include <ostream>
#include <span>
#include <stop_token>
#include <string_view>

namespace thetascope::experiment {

/// A RunFormat is a format for the numbers of runs: one row of a table.
struct RunFormat {
    std::string_view ending; ///< The ending without the dot, such as "csv"; --format takes it, too.
    std::string_view name;   ///< The name for people, such as "CSV".
    /// Runs the contenders and writes all their points. Returns false if the stream failed or a
    /// stop was requested; then the output is not complete.
    bool (*write)(const Checked& checked, std::ostream& out, std::stop_token stop);
};

/// Returns all formats; the first is the usual one.
std::span<const RunFormat> runFormats();

/// Returns the format with an ending, or a null pointer if there is none.
const RunFormat* runFormatOf(std::string_view ending);

} // namespace thetascope::experiment

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <ostream>
#include <stop_token>
#include <vector>

namespace thetascope::ui::views {

/// A NumberFormat is a format in which numbers can be written.
struct NumberFormat {
    QString ending; ///< The ending without the dot, such as "csv".
    QString name;   ///< The name for people, such as "CSV".
    /// Writes the numbers, in any thread. Returns false if the stream failed or a stop was
    /// requested; then the output is not complete.
    std::function<bool(std::ostream& out, const std::stop_token& stop)> write;
};

/// Numbers are those behind something that a view shows.
struct Numbers {
    QString title; ///< What they are of, such as "All runs".
    QString name;  ///< The usual name of a file, without its ending, such as "runs".
    std::vector<NumberFormat> formats; ///< The formats; at least one.
    QString fault; ///< The sentence that says why there are none yet; empty if there are.
};

} // namespace thetascope::ui::views

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace thetascope::expression {

/// A stretch of the typed text, in characters (Unicode code points) as its writer counts them.
struct Span {
    std::size_t begin = 0;  ///< 0-based position of the first character
    std::size_t length = 0; ///< 0 where something is missing, e.g. at the end

    friend bool operator==(const Span&, const Span&) = default;
};

/// Why a text is not a formula, for the person who typed it.
struct SyntaxError {
    std::string message; ///< one plain sentence, without a full stop at its end
    Span where;

    /// 1-based, as the command line prints it.
    std::size_t column() const { return where.begin + 1; }

    friend bool operator==(const SyntaxError&, const SyntaxError&) = default;
};

} // namespace thetascope::expression

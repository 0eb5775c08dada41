// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace thetascope::expression {

/// A Span is a part of the typed text, in code points.
struct Span {
    std::size_t begin = 0;  ///< The position of its first code point, from 0.
    std::size_t length = 0; ///< Its length; 0 where something is missing, such as at the end.

    /// Compares all members.
    friend bool operator==(const Span&, const Span&) = default;
};

/// A SyntaxError is the reason why a text is not a formula, for the person who typed it.
struct SyntaxError {
    std::string message; ///< One plain sentence without a full stop at its end.
    Span where;          ///< The part of the text that is wrong.

    /// Returns the column at which the error begins, from 1.
    std::size_t column() const { return where.begin + 1; }

    /// Compares all members.
    friend bool operator==(const SyntaxError&, const SyntaxError&) = default;
};

} // namespace thetascope::expression

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/syntax_error.h"

#include <string>
#include <utility>

namespace thetascope::expression {

/// A Fault carries an error out of the reading of a text. It is thrown only below parse(), since a
/// recursive descent is clearest if an error ends it at once.
struct Fault {
    SyntaxError error; ///< The error.
};

/// Throws a fault.
[[noreturn]] inline void fail(std::string message, Span where) {
    throw Fault{{std::move(message), where}};
}

/// Throws the fault of a text that has no formula.
[[noreturn]] inline void failWithoutFormula() {
    fail("type a formula, such as sin 2θ · log θ²", {});
}

/// Returns the part of a text from the beginning of one span to the end of another.
inline Span spanned(Span first, Span last) {
    return {first.begin, last.begin + last.length - first.begin};
}

} // namespace thetascope::expression

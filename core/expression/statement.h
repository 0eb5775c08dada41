// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/token.h"

#include <string>
#include <vector>

namespace thetascope::expression {

/// A Definition is a part of a text such as "k = 3".
struct Definition {
    std::u32string name;       ///< The identifier that is defined.
    std::vector<Token> tokens; ///< What it stands for, with an end.
};

/// A Statement is a loss as a text states it, taken apart.
struct Statement {
    /// The identifiers that the text declares as variables, as in L(w, b) = …; they may be none.
    std::vector<std::u32string> variables;
    std::vector<Definition> definitions; ///< What the text defines, in the order of its use.
    std::vector<Token> body;             ///< The formula itself, with an end.
};

/// Takes a text apart: a left side (L(θ) =, y =), the head of a function of Python, JavaScript or
/// MATLAB, imports, and definitions of other names, which may come before or after the formula. It
/// throws a Fault if there is no formula, or more than one.
Statement readStatement(std::vector<Token> tokens);

} // namespace thetascope::expression

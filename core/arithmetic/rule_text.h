// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/term.h"
#include "core/expression/syntax_error.h"

#include <tl/expected.hpp>

#include <string_view>
#include <vector>

namespace thetascope::arithmetic {

/// Reads the lines of an optimizer::Rule::formula. They may contain only the following:
///  - numbers, and symbols of one letter with a subscript (β₂, r∞, η₊) and a step as superscript
///    (m⁽ᵗ⁻¹⁾);
///  - a + b, a − b, −a, products written side by side or with ·, quotients a / b of these, √a, |a|;
///  - powers (a)², β₂ᵗ⁺¹ and a^b; functions with longer names such as max(a, b) and sign(a);
///  - choices such as "a if c > d, b if c < d, else e".
/// If a formula contains anything else, the error says where it begins, counted from the beginning
/// of its line.
tl::expected<std::vector<Equation>, expression::SyntaxError> readRule(std::string_view formula);

/// Reads a term in the same notation, without "symbol =". Errors are as in readRule().
tl::expected<Term, expression::SyntaxError> readTerm(std::string_view text);

} // namespace thetascope::arithmetic

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/term.h"
#include "core/expression/syntax_error.h"

#include <tl/expected.hpp>

#include <string_view>
#include <vector>

namespace thetascope::arithmetic {

/// Reads the lines of optimizer::Rule::formula. They are the program's own, and this is all that
/// they may be made of:
///  - numbers, and symbols of one letter with an index below (β₂, r∞, η₊) and a step above
///  (m⁽ᵗ⁻¹⁾);
///  - a + b, a − b, −a, products side by side or with ·, a / b of such products, √a, |a|;
///  - powers: (a)², β₂ᵗ⁺¹, a^b; functions with longer names: max(a, b), sign(a);
///  - a if c > d, b if c < d, else e.
/// The error of a formula that is made of something else says where it begins, counted from the
/// beginning of its line.
tl::expected<std::vector<Equation>, expression::SyntaxError> readRule(std::string_view formula);

/// Reads a formula in the same notation, without "symbol =".
tl::expected<Term, expression::SyntaxError> readTerm(std::string_view text);

} // namespace thetascope::arithmetic

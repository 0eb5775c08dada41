// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/term.h"

#include <string_view>
#include <vector>

namespace thetascope::arithmetic {

/// Reads the lines of an optimizer::Rule::formula. The formulas are the program's own, and they may
/// contain only the following:
///  - numbers, one-letter symbols with a subscript (β₂, r∞, η₊) and a step as superscript (m⁽ᵗ⁻¹⁾);
///  - a + b, a − b, −a, products written side by side or with ·, quotients a / b of these, √a, |a|;
///  - powers (a)², β₂ᵗ⁺¹ and a^b; other functions such as max(a, b) and sign(a);
///  - choices such as "a if c > d, b if c < d, else e".
std::vector<Equation> readRule(std::string_view formula);

/// Reads a term in the same notation, without "symbol =".
Term readTerm(std::string_view text);

} // namespace thetascope::arithmetic

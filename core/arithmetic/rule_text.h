// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/term.h"

#include <string_view>
#include <vector>

namespace thetascope::arithmetic {

/// Reads the lines of optimizer::Rule::formula. They are the program's own, and this is all they
/// may be made of:
///  - numbers, one-letter symbols with an index below (β₂, r∞, η₊) and a step above (m⁽ᵗ⁻¹⁾);
///  - a + b, a − b, −a, products side by side or with ·, a / b of such products, √a, |a|;
///  - powers: (a)², β₂ᵗ⁺¹, a^b; functions of other names: max(a, b), sign(a);
///  - a if c > d, b if c < d, else e.
std::vector<Equation> readRule(std::string_view formula);

/// The same notation without "symbol =".
Term readTerm(std::string_view text);

} // namespace thetascope::arithmetic

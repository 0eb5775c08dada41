// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/notation.h"

#include <span>
#include <string>

namespace thetascope::arithmetic {

/// Returns a formula as one line of Unicode text, such as "α / (δ + √(Σ⁽ᵗ⁾))".
std::string plainText(const Notation& notation);
/// Returns a formula for the mathematics mode of LaTeX, such as
/// "\frac{\alpha}{\delta + \sqrt{\Sigma^{(t)}}}".
std::string latex(const Notation& notation);

/// Returns lines of arithmetic as plain text, each in symbols and below that in numbers.
std::string plainText(std::span<const WrittenLine> lines);
/// Returns lines of arithmetic as an "aligned" environment of LaTeX between \[ and \].
std::string latex(std::span<const WrittenLine> lines);

} // namespace thetascope::arithmetic

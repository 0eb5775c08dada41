// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/notation.h"

#include <span>
#include <string>

namespace thetascope::arithmetic {

/// In one line of Unicode: "α / (δ + √(Σ⁽ᵗ⁾))".
std::string plainText(const Notation& notation);
/// In LaTeX's mathematical mode: "\frac{\alpha}{\delta + \sqrt{\Sigma^{(t)}}}".
std::string latex(const Notation& notation);

/// Lines for the clipboard: the symbols, and below them the numbers.
std::string plainText(std::span<const WrittenLine> lines);
/// An aligned environment between \[ and \].
std::string latex(std::span<const WrittenLine> lines);

} // namespace thetascope::arithmetic

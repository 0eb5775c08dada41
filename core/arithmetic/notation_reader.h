// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/notation.h"

#include <string_view>

namespace thetascope::arithmetic {

/// A FractionForm says how quotients are set.
enum class FractionForm {
    Stacked, ///< The numerator is above the denominator: for a formula on a line of its own.
    Slashed  ///< They are side by side, as written: for a formula within a text.
};

/// Returns the notation of a formula that is written in Unicode, as plainText() writes it:
/// "α⁽ᵗ⁾ = α / (δ + √(Σₛ≤ₜ (g⁽ˢ⁾)²))". Scripts are written with their own characters, a root by √
/// and what follows it, and words of several letters are words, unless they name a function. Every
/// text can be read: what is not understood is set upright, character by character.
Notation readNotation(std::string_view text, FractionForm form);

} // namespace thetascope::arithmetic

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Converts to and from the superscripts and subscripts of Unicode: digits, signs, and the letters
/// that formulas use in them.
namespace thetascope::text {

/// Returns a UTF-8 text as a superscript, without its spaces: "²" for "2", "⁽ᵗ⁺¹⁾" for "(t + 1)".
/// The result is empty if a character has no superscript.
std::string superscript(std::string_view text);

/// Returns a UTF-8 text as a subscript, without its spaces: "₁₀" for "10". The result is empty if a
/// character has no subscript.
std::string subscript(std::string_view text);

/// Returns the character whose superscript is given, '2' for '²', or nothing if it is not one.
std::optional<char32_t> fromSuperscript(char32_t character);

/// Returns the character whose subscript is given, '2' for '₂', or nothing if it is not one.
std::optional<char32_t> fromSubscript(char32_t character);

} // namespace thetascope::text

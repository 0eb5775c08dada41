// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Superscripts and subscripts in Unicode: digits, signs, and the letters that formulas raise or
/// lower.
namespace thetascope::text {

/// Returns a UTF-8 text raised, "²" of "2" and "⁽ᵗ⁺¹⁾" of "(t + 1)", without its spaces; it is
/// empty where a character has no raised form.
std::string raised(std::string_view text);

/// Returns a UTF-8 text lowered, "₁₀" of "10"; it is empty where a character has no lowered form.
std::string lowered(std::string_view text);

/// Returns what is raised: '2' of '²'. It is empty for a character that is not.
std::optional<char32_t> withoutRaising(char32_t character);

/// Returns what is lowered: '2' of '₂'. It is empty for a character that is not.
std::optional<char32_t> withoutLowering(char32_t character);

} // namespace thetascope::text

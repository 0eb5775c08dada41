// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace thetascope::text {

/// Returns whether a character is one of the digits 0 to 9.
constexpr bool isDigit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

/// Returns whether a character is a Latin letter without marks.
constexpr bool isLatin(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

} // namespace thetascope::text

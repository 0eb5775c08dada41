// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace thetascope::text {

/// Appends the shortest decimal number that reads back to the same double: 0.1, 1e-8, inf, -inf,
/// nan.
void appendShortest(std::string& text, double value);
std::string shortest(double value);

/// The same as people write it, with a true minus sign: "0.0005", "1e−8"; with a power of ten only
/// below 0.0001 and from 100000 on.
std::string forPeople(double value);

/// A number's text with − in the place of every hyphen, and without plus signs.
std::string withTrueMinus(std::string_view number);

/// A number at the beginning of a text.
struct LeadingNumber {
    double value = 0;       ///< ±∞ for what is too large for a double, ±0 for what is too small
    std::size_t length = 0; ///< in bytes; 0 where the text begins with something else
};

LeadingNumber leadingNumber(std::string_view text);

/// The whole text as a finite number; the typographic minus − is understood.
std::optional<double> readNumber(std::string_view text);

} // namespace thetascope::text

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace thetascope::text {

/// Appends to `text` the shortest decimal number that reads back as the same double, such as 0.1,
/// 1e-8, inf, -inf or nan.
void appendShortest(std::string& text, double value);

/// Returns the shortest decimal number that reads back as the same double, such as "0.1", "1e-8",
/// "inf", "-inf" or "nan".
std::string shortest(double value);

/// Returns a number as it is shown to people, with a true minus sign: "0.0005", "1e−8". It has the
/// same digits as shortest(), and a power of ten only if |value| is below 0.0001 or at least
/// 100000.
std::string forPeople(double value);

/// Returns the text of a number with each hyphen replaced by a minus sign (−) and each plus sign
/// removed.
std::string withTrueMinus(std::string_view number);

/// A LeadingNumber is a number at the beginning of a text.
struct LeadingNumber {
    double value = 0; ///< The number; ±∞ if it is too large for a double, ±0 if too small.
    std::size_t length = 0; ///< Its length in bytes; 0 if the text does not begin with a number.
};

/// Reads the number at the beginning of a text, without regard to the locale.
LeadingNumber leadingNumber(std::string_view text);

/// Returns the number that the whole text denotes, or nothing if the text is not a finite number.
/// A minus sign may also be written −.
std::optional<double> readNumber(std::string_view text);

} // namespace thetascope::text

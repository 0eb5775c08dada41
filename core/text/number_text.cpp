// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <system_error>

namespace thetascope::text {

namespace {

constexpr std::string_view kMinus = "−";

/// Appends a value as std::to_chars writes it, but with 1e-8 for 1e-08.
template <class... Format>
void appendChars(std::string& text, double value, Format... format) {
    std::array<char, 32> buffer;
    const char* const end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format...).ptr;
    const char* const begin = buffer.data();
    const char* const letter = std::find(begin, end, 'e');
    if (end - letter > 2 && letter[2] == '0')
        text.append(begin, letter + 2).append(letter + 3, end);
    else
        text.append(begin, end);
}

/// Returns whether a number that std::from_chars reported as out of range is too small rather than
/// too large, judging by the position of its first digit that is not 0 and by its power of ten.
bool isTooSmall(std::string_view number) {
    const std::size_t letter = std::min(number.find_first_of("eE"), number.size());
    const std::string_view digits = number.substr(0, letter);
    const std::string_view power = number.substr(letter);
    const std::size_t point = std::min(digits.find('.'), digits.size());
    double exponent = 0; // a double, since it may have thousands of digits
    for (const char digit : power)
        exponent = digit >= '0' && digit <= '9' ? exponent * 10 + (digit - '0') : exponent;
    const double magnitude =
        static_cast<double>(point) - static_cast<double>(digits.find_first_not_of("-0."));
    return magnitude + (power.find('-') == power.npos ? exponent : -exponent) < 0;
}

} // namespace

void appendShortest(std::string& text, double value) {
    if (std::isnan(value)) // whatever its sign
        text += "nan";
    else
        appendChars(text, value);
}

std::string shortest(double value) {
    std::string text;
    appendShortest(text, value);
    return text;
}

std::string forPeople(double value) {
    // shortest() would write 0.0005 as 5e-4
    const double size = std::abs(value);
    const bool isPlain = value == 0 || (size >= 1e-4 && size < 1e5);
    std::string text;
    appendChars(text, value, isPlain ? std::chars_format::fixed : std::chars_format::scientific);
    return withTrueMinus(text);
}

std::string withTrueMinus(std::string_view number) {
    std::string text;
    for (const char c : number) {
        if (c == '-')
            text += kMinus;
        else if (c != '+')
            text += c;
    }
    return text;
}

LeadingNumber leadingNumber(std::string_view text) {
    LeadingNumber number;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number.value);
    number.length = static_cast<std::size_t>(end - text.data());
    if (error == std::errc::result_out_of_range)
        number.value = std::copysign(isTooSmall(text.substr(0, number.length))
                                         ? 0.0
                                         : std::numeric_limits<double>::infinity(),
                                     text.starts_with('-') ? -1.0 : 1.0);
    return number;
}

std::optional<double> readNumber(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const bool isMinus = text.starts_with(kMinus);
        plain += isMinus ? '-' : text.front();
        text.remove_prefix(isMinus ? kMinus.size() : 1);
    }
    const LeadingNumber number = leadingNumber(plain);
    if (number.length == 0 || number.length != plain.size() || !std::isfinite(number.value))
        return std::nullopt;
    return number.value;
}

} // namespace thetascope::text

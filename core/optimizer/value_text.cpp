// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimizer/value_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace thetascope::optimizer {

namespace {

/// 1e-08 as people write it: 1e-8
std::string withoutLeadingZero(std::string number) {
    const std::size_t exponent = number.find('e');
    if (exponent != std::string::npos && number[exponent + 2] == '0')
        number.erase(exponent + 2, 1);
    return number;
}

} // namespace

std::string shortest(double value) {
    std::array<char, 32> text;
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value);
    return withoutLeadingZero({text.data(), end});
}

std::string valueForPeople(double value) {
    // shortest() would write 0.0005 as 5e-4
    const double size = std::abs(value);
    const bool isPlain = value == 0 || (size >= 1e-4 && size < 1e5);
    std::array<char, 32> number;
    const auto [end, error] =
        std::to_chars(number.data(), number.data() + number.size(), value,
                      isPlain ? std::chars_format::fixed : std::chars_format::scientific);
    std::string text;
    for (const char c : withoutLeadingZero({number.data(), end})) {
        if (c == '-')
            text += "−";
        else if (c != '+')
            text += c;
    }
    return text;
}

std::string rangeText(const Parameter& parameter, std::string_view name) {
    std::string text;
    const bool isBounded = parameter.maximum != kNoLimit;
    if (isBounded) {
        text += valueForPeople(parameter.minimum);
        text += parameter.minimumAllowed ? " ≤ " : " < ";
        text += name;
        text += parameter.maximumAllowed ? " ≤ " : " < ";
        text += valueForPeople(parameter.maximum);
    } else {
        text += name;
        text += parameter.minimumAllowed ? " ≥ " : " > ";
        text += valueForPeople(parameter.minimum);
    }
    return text;
}

} // namespace thetascope::optimizer

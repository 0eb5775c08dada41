// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimizer/value_text.h"

#include <array>
#include <charconv>

namespace thetascope::optimizer {

std::string shortest(double value) {
    std::array<char, 32> text;
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value);
    std::string number(text.data(), end);
    // 1e-08 as people write it: 1e-8
    const std::size_t exponent = number.find('e');
    if (exponent != std::string::npos && number[exponent + 2] == '0')
        number.erase(exponent + 2, 1);
    return number;
}

std::string valueForPeople(double value) {
    std::string text;
    for (const char c : shortest(value)) {
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

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/number_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

namespace thetascope::experiment {

void appendShortest(std::string& text, double value) {
    if (std::isnan(value)) { // whatever its sign bit
        text += "nan";
        return;
    }
    std::array<char, 32> buffer;
    text.append(buffer.data(),
                std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr);
}

std::string shortest(double value) {
    std::string text;
    appendShortest(text, value);
    return text;
}

std::optional<double> readNumber(std::string_view text) {
    constexpr std::string_view kMinus = "−";
    std::string plain;
    if (text.substr(0, kMinus.size()) == kMinus) {
        plain = "-";
        text.remove_prefix(kMinus.size());
    }
    plain += text;
    double value = 0;
    const char* const end = plain.data() + plain.size();
    const auto [stop, error] = std::from_chars(plain.data(), end, value);
    if (error != std::errc{} || stop != end || !std::isfinite(value))
        return std::nullopt;
    return value;
}

} // namespace thetascope::experiment

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/number_reading.h"

#include "core/text/number_text.h"

#include <cmath>

namespace thetascope::arithmetic {

namespace {

constexpr double kRoundingError = 1e-14; ///< The relative error of some additions of doubles.

} // namespace

Notation numberNotation(std::string_view number) {
    using Kind = Notation::Kind;
    const auto digits = [](std::string_view text) {
        return Notation{Kind::Upright, std::string(text), {}};
    };
    const std::size_t at = number.find('e');
    // "not a number" contains an e, too
    if (at == number.npos || number.find(' ') != number.npos)
        return digits(number);
    Notation power{
        Kind::Script,
        {},
        {digits("10"), {Kind::Row, {}, {}}, {Kind::Row, {}, {digits(number.substr(at + 1))}}}};
    const std::string_view mantissa = number.substr(0, at);
    if (mantissa == "1")
        return power;
    return {Kind::Row, {}, {digits(mantissa), {Kind::Dot, {}, {}}, std::move(power)}};
}

bool readsBackTo(std::string_view number, double value) {
    const auto read = text::readNumber(number);
    return read ? std::abs(*read - value) <= kRoundingError * std::abs(value)
                : !std::isfinite(value);
}

} // namespace thetascope::arithmetic

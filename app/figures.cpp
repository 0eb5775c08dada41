// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures.h"

#include "core/text/number_text.h"

#include <charconv>
#include <cmath>
#include <iterator>

namespace thetascope::app {

std::string figure(double value) {
    if (std::isinf(value))
        return value > 0 ? "∞" : "−∞";
    if (std::abs(value) >= 1000 && std::abs(value) < 1e5)
        return text::forPeople(std::round(value));
    char digits[16];
    const char* const end =
        std::to_chars(std::begin(digits), std::end(digits), value, std::chars_format::scientific, 2)
            .ptr;
    return text::forPeople(text::leadingNumber({digits, end}).value);
}

} // namespace thetascope::app

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimizer/range_text.h"

#include "core/optimizer/parameters.h"
#include "core/text/number_text.h"

namespace thetascope::optimizer {

std::string rangeText(const Parameter& parameter, std::string_view name) {
    using text::forPeople;
    std::string text;
    const bool isBounded = parameter.maximum != kNoLimit;
    if (isBounded) {
        text += forPeople(parameter.minimum);
        text += parameter.minimumAllowed ? " ≤ " : " < ";
        text += name;
        text += parameter.maximumAllowed ? " ≤ " : " < ";
        text += forPeople(parameter.maximum);
    } else {
        text += name;
        text += parameter.minimumAllowed ? " ≥ " : " > ";
        text += forPeople(parameter.minimum);
    }
    return text;
}

} // namespace thetascope::optimizer

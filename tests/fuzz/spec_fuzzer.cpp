// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// SPECs of optimizers: what is read is within its bounds, and what is printed is read again.
#include "core/optimizer/optimizer.h"
#include "tests/fuzz/checks.h"
#include "tests/fuzz/target.h"
#include "tests/made/pieces.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace thetascope::fuzz {

namespace {

void checkSetting(const optimizer::Setting& setting, std::string_view text) {
    const optimizer::Parameter& parameter = *setting.parameter;
    const double value = setting.value;
    require(std::isfinite(value), "a value is finite", text, parameter.key);
    require(value > parameter.minimum || (value == parameter.minimum && parameter.minimumAllowed),
            "a value is not below its bound", text, parameter.key);
    require(value < parameter.maximum || (value == parameter.maximum && parameter.maximumAllowed),
            "a value is not above its bound", text, parameter.key);
}

/// Returns a SPEC with one part, between two commas or after the colon, replaced by another one of
/// the optimizer that it names.
std::string withOtherPart(std::string_view text, const optimizer::Optimizer& known,
                          made::Lot& lot) {
    std::size_t parts = 1;
    for (const char c : text)
        parts += c == ',';
    std::size_t begin = text.find(':') == std::string_view::npos ? 0 : text.find(':') + 1;
    for (std::size_t skipped = lot.below(parts); skipped > 0; --skipped) {
        const std::size_t comma = text.find(',', begin);
        if (comma == std::string_view::npos)
            break;
        begin = comma + 1;
    }
    const std::size_t end = std::min(text.find(',', begin), text.size());
    std::string replacement;
    if (const std::size_t equals = text.substr(begin, end - begin).find('=');
        equals != std::string_view::npos && lot.oneIn(2))
        replacement = std::string(text.substr(begin, equals + 1)) + made::typed(lot.share(), lot);
    else
        replacement = made::pair(lot.of(known.settings), lot);
    return std::string(text.substr(0, begin)) + replacement + std::string(text.substr(end));
}

} // namespace

bool check(std::string_view text) {
    const auto read = optimizer::parseSpec(text);
    if (!read) {
        requireSentence(read.error(), text);
        return false;
    }
    for (const optimizer::Setting& setting : read->settings)
        checkSetting(setting, text);
    const std::string printed = optimizer::toSpec(*read);
    const auto again = optimizer::parseSpec(printed);
    require(again.has_value(), "what is printed is a SPEC", text, printed);
    require(*again == *read, "what is printed is the same optimizer", text, printed);
    require(optimizer::toSpec(*again) == printed, "what is printed is printed again", text,
            printed);
    requireOneLine(optimizer::title(*read), "a title is one line", text);
    requireOneLine(optimizer::parameterText(*read), "the parameters are one line", text);
    return true;
}

std::string changed(std::string_view text, made::Lot& lot) {
    const auto known = optimizer::parseSpec(text);
    if (!known || lot.oneIn(4))
        return made::spec(lot);
    return withOtherPart(text, *known, lot);
}

} // namespace thetascope::fuzz

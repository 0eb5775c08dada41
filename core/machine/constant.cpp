// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/constant.h"

#include "core/expression/formula.h"
#include "core/machine/program.h"
#include "core/text/ascii.h"
#include "core/text/number_text.h"
#include "core/text/quotes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <system_error>
#include <vector>

namespace thetascope::machine {

namespace {

using Fault = tl::unexpected<std::string>;
using text::isDigit;

/// Spaces that people put around numbers and between groups of three digits.
constexpr std::array<std::string_view, 5> kSpaces{" ", "\t", "\u00A0", "\u2009", "\u202F"};

/// Every whole number below this, which is 2⁵³, is a double.
constexpr double kExactBelow = 9007199254740992;

/// Returns whether a comma stands between two whole numbers, as in "0,5" but not in "0.1,0.5".
bool isDecimalComma(std::string_view text, std::size_t comma) {
    const std::string_view before = text.substr(0, comma);
    const std::string_view after = text.substr(std::min(comma + 1, text.size()));
    const std::size_t digits = before.size() - 1 - before.find_last_not_of("0123456789");
    const std::string_view front = before.substr(0, before.size() - digits);
    const std::size_t others = std::min(after.find_first_not_of("0123456789"), after.size());
    return digits > 0 && !front.ends_with('.') && others > 0 &&
           !after.substr(others).starts_with('.');
}

/// Returns the length of the space at the beginning of a text, or 0.
std::size_t leadingSpace(std::string_view text) {
    for (const std::string_view space : kSpaces) {
        if (text.starts_with(space))
            return space.size();
    }
    return 0;
}

std::string_view withoutSpacesAround(std::string_view text) {
    while (const std::size_t length = leadingSpace(text))
        text.remove_prefix(length);
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view space : kSpaces) {
            if (text.ends_with(space)) {
                text.remove_suffix(space.size());
                more = true;
            }
        }
    }
    return text;
}

/// Returns whether a text begins with exactly three digits.
bool beginsWithGroup(std::string_view text) {
    return text.size() >= 3 && std::all_of(text.begin(), text.begin() + 3, isDigit) &&
           (text.size() == 3 || !isDigit(text[3]));
}

/// Returns a text without what makes long numbers easier to read, spaces before groups of three
/// digits and "_" between digits, and with a hyphen for the minus sign of an exponent, as in 1e−8.
std::string simplified(std::string_view text) {
    constexpr std::string_view kMinus = "−";
    std::string plain;
    while (!text.empty()) {
        const char last = plain.empty() ? '\0' : plain.back();
        const std::size_t space = leadingSpace(text);
        if (isDigit(last) && space > 0 && beginsWithGroup(text.substr(space))) {
            text.remove_prefix(space);
        } else if (isDigit(last) && text.size() > 1 && text[0] == '_' && isDigit(text[1])) {
            text.remove_prefix(1);
        } else if ((last == 'e' || last == 'E') && plain.size() > 1 &&
                   (isDigit(plain[plain.size() - 2]) || plain[plain.size() - 2] == '.') &&
                   text.starts_with(kMinus) && text.size() > kMinus.size() &&
                   isDigit(text[kMinus.size()])) {
            plain += '-';
            text.remove_prefix(kMinus.size());
        } else {
            plain += text.front();
            text.remove_prefix(1);
        }
    }
    return plain;
}

/// Returns whether a text is a number that no double holds, such as inf or 1e400.
bool isNotFinite(std::string_view text) {
    const text::LeadingNumber number = text::leadingNumber(text);
    return number.length > 0 && number.length == text.size() && !std::isfinite(number.value);
}

bool hasVariable(const expression::Formula& formula) {
    if (!formula.constants.empty())
        return true;
    const std::array roots{formula.loss};
    const std::vector<bool> needed = expression::reachable(formula.graph, roots);
    for (expression::NodeIndex node = 0; node < needed.size(); ++node) {
        if (needed[node] && formula.graph[node].op == expression::Op::Variable)
            return true;
    }
    return false;
}

double valueOf(const expression::Formula& formula) {
    const std::array roots{formula.loss};
    // One value is not worth machine code.
    const Program program(formula.graph, roots, simd::InstructionSet::Portable);
    Program::Workspace workspace(program, 1);
    const double none = 0;
    const std::vector<const double*> variables(formula.dimension(), &none);
    double value = 0;
    double* const result = &value;
    program.evaluate(variables, std::span(&result, 1), 1, workspace);
    return value;
}

} // namespace

std::string pointSentence() {
    return "write decimals with a point, as in 0.5";
}

std::size_t findOutsideBrackets(std::string_view text, char separator) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == separator && depth <= 0)
            return at;
        if (c == '(' || c == '[' || c == '{')
            ++depth;
        else if (c == ')' || c == ']' || c == '}')
            --depth;
    }
    return text.size();
}

bool hasDecimalComma(std::string_view text) {
    bool isBetweenDigits = false;
    bool areAllRanges = true;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t comma = start + findOutsideBrackets(text.substr(start), ',');
        isBetweenDigits = isBetweenDigits || isDecimalComma(text, comma);
        const std::string_view part = text.substr(start, comma - start);
        areAllRanges = areAllRanges && findOutsideBrackets(part, ':') < part.size();
        start = comma + 1;
    }
    return isBetweenDigits && !areAllRanges;
}

tl::expected<double, std::string> readConstant(std::string_view text) {
    const std::string_view typed = withoutSpacesAround(text);
    if (typed.empty())
        return Fault("enter a number");
    // A comma in brackets separates arguments, as in log(8, 2).
    if (findOutsideBrackets(typed, ',') < typed.size())
        return Fault(pointSentence());
    const std::string plain = simplified(typed);
    if (const std::optional<double> number = text::readNumber(plain))
        return *number;
    if (isNotFinite(plain))
        return Fault("the value is not finite");
    const auto formula = expression::parse(plain);
    if (!formula || hasVariable(*formula)) {
        if (std::ranges::all_of(plain, text::isLatin))
            return Fault(text::inQuotes(typed) + " is not a number");
        return Fault(formula ? "enter a number without variables" : formula.error().message);
    }
    const double value = valueOf(*formula);
    if (!std::isfinite(value))
        return Fault("the value is not finite");
    return value;
}

std::optional<std::uint64_t> readCount(std::string_view text) {
    const std::string plain = simplified(withoutSpacesAround(text));
    std::uint64_t count = 0;
    const char* const end = plain.data() + plain.size();
    const auto [stop, error] = std::from_chars(plain.data(), end, count);
    if (error == std::errc{} && stop == end)
        return count;
    const auto value = readConstant(plain);
    if (!value || *value < 0 || *value >= kExactBelow || *value != std::floor(*value))
        return std::nullopt;
    return static_cast<std::uint64_t>(*value);
}

} // namespace thetascope::machine

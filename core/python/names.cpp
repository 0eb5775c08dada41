// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/python/names.h"

#include "core/expression/constants.h"
#include "core/text/ascii.h"
#include "core/text/scripts.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <utility>

namespace thetascope::python {

namespace {

/// The keywords of Python, and the names that scripts use for something else.
constexpr std::string_view kReserved[] = {
    "False",   "None",     "True",     "and",     "as",    "assert", "async",  "await",
    "break",   "class",    "continue", "def",     "del",   "elif",   "else",   "except",
    "finally", "for",      "from",     "global",  "if",    "import", "in",     "is",
    "lambda",  "nonlocal", "not",      "or",      "pass",  "raise",  "return", "try",
    "while",   "with",     "yield",    "abs",     "all",   "float",  "map",    "max",
    "min",     "print",    "range",    "round",   "zip",   "csv",    "math",   "sys",
    "torch",   "loss",     "slope",    "descend", "START", "STEPS",  "table",  "tuple",
};

/// The capitals, which formulas have as letters of their own.
constexpr std::pair<char32_t, std::string_view> kCapitals[] = {
    {U'Γ', "Gamma"}, {U'Δ', "Delta"}, {U'Θ', "Theta"},  {U'Λ', "Lambda"}, {U'Ξ', "Xi"},
    {U'Π', "Pi"},    {U'Σ', "Sigma"}, {U'Φ', "Phi"},    {U'Ψ', "Psi"},    {U'Ω', "Omega"},
    {U'∞', "_inf"},  {U'+', "_plus"}, {U'−', "_minus"}, {U'-', "_minus"}, {U',', "_"},
};

/// Returns the characters of a name that stand for one character of a formula.
std::string spelled(char32_t typed) {
    const char32_t plain = text::fromSubscript(typed).value_or(typed);
    const auto* const capital =
        std::ranges::find(kCapitals, plain, &std::pair<char32_t, std::string_view>::first);
    if (capital != std::end(kCapitals))
        return std::string(capital->second);
    std::string ascii = expression::asciiName(text::encodeUtf8({&plain, 1}));
    if (std::ranges::all_of(ascii, [](char c) {
            const auto code = static_cast<unsigned char>(c);
            return text::isLatin(code) || text::isDigit(code);
        }))
        return ascii;
    char code[16];
    std::snprintf(code, sizeof code, "u%X", static_cast<unsigned>(plain));
    return code;
}

} // namespace

std::string identifierOf(std::string_view name) {
    std::string identifier;
    for (const char32_t character : text::decodeUtf8(name).text)
        identifier += spelled(character);
    if (identifier.empty() || text::isDigit(static_cast<unsigned char>(identifier[0])))
        identifier.insert(0, "u");
    return std::ranges::find(kReserved, identifier) == std::end(kReserved) ? identifier
                                                                           : identifier + "_";
}

std::string Names::take(const std::string& wanted) {
    std::string name = wanted;
    for (int number = 2; !m_taken.insert(name).second; ++number)
        name = wanted + "_" + std::to_string(number);
    return name;
}

} // namespace thetascope::python

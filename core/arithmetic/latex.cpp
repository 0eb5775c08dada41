// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/text.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace thetascope::arithmetic {

namespace {

using Kind = Notation::Kind;

constexpr std::array<std::pair<std::string_view, std::string_view>, 30> kCommands{{
    {"α", "\\alpha "},   {"β", "\\beta "},    {"δ", "\\delta "},   {"ε", "\\varepsilon "},
    {"η", "\\eta "},     {"θ", "\\theta "},   {"λ", "\\lambda "},  {"μ", "\\mu "},
    {"π", "\\pi "},      {"ρ", "\\rho "},     {"σ", "\\sigma "},   {"ψ", "\\psi "},
    {"Π", "\\Pi "},      {"Σ", "\\Sigma "},   {"∂", "\\partial "}, {"∞", "\\infty "},
    {"−", "-"},          {"≈", "\\approx"},   {"≤", "\\le"},       {"≥", "\\ge"},
    {"…", "\\dots "},    {"sin", "\\sin "},   {"cos", "\\cos "},   {"tan", "\\tan "},
    {"sinh", "\\sinh "}, {"cosh", "\\cosh "}, {"tanh", "\\tanh "}, {"log", "\\log "},
    {"min", "\\min "},   {"max", "\\max "},
}};

std::string letters(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const auto found = std::find_if(kCommands.begin(), kCommands.end(), [&](const auto& each) {
            return text.starts_with(each.first);
        });
        const std::size_t size = found == kCommands.end() ? 1 : found->first.size();
        result += found == kCommands.end() ? text.substr(0, 1) : found->second;
        text.remove_prefix(size);
    }
    return result;
}

/// Names of functions are whole, "not a number" is words.
std::string upright(std::string_view text) {
    const auto whole = std::find_if(kCommands.begin(), kCommands.end(),
                                    [&](const auto& each) { return each.first == text; });
    if (whole != kCommands.end())
        return std::string(whole->second);
    const auto isLetter = [](char c) { return c >= 'a' && c <= 'z'; };
    if (text.size() > 1 && std::all_of(text.begin(), text.end(), isLetter))
        return "\\operatorname{" + std::string(text) + "}";
    if (text.find(' ') != text.npos)
        return "\\text{" + std::string(text) + "}";
    return letters(text);
}

std::string script(const Notation& notation) {
    std::string text = latex(notation.parts[0]);
    while (text.ends_with(' '))
        text.pop_back();
    if (const std::string below = latex(notation.parts[1]); !below.empty())
        text += "_{" + below + "}";
    if (const std::string above = latex(notation.parts[2]); !above.empty())
        text += "^{" + above + "}";
    return text;
}

std::string cases(const Notation& notation) {
    std::string text = "\\begin{cases} ";
    for (std::size_t i = 0; i < notation.parts.size(); ++i) {
        if (i > 0)
            text += i % 2 == 1 ? " & " : " \\\\ ";
        text += latex(notation.parts[i]);
    }
    return text + " \\end{cases}";
}

} // namespace

std::string latex(const Notation& notation) {
    const auto part = [&](std::size_t i) { return latex(notation.parts[i]); };
    switch (notation.kind) {
    case Kind::Row: {
        std::string text;
        for (const Notation& each : notation.parts)
            text += latex(each);
        return text;
    }
    case Kind::Italic:
    case Kind::Sign:
        return letters(notation.text);
    case Kind::Upright:
        return upright(notation.text);
    case Kind::Words:
        return "\\text{ " + notation.text + " }";
    case Kind::Relation:
    case Kind::Sum:
        return " " + letters(notation.text) + " ";
    case Kind::Dot:
        return " \\cdot ";
    case Kind::Gap:
        return " \\, ";
    case Kind::Comma:
        return ", ";
    case Kind::Fraction:
        return "\\frac{" + part(0) + "}{" + part(1) + "}";
    case Kind::Root:
        return (notation.text == "3" ? "\\sqrt[3]{" : "\\sqrt{") + part(0) + "}";
    case Kind::Script:
        return script(notation);
    case Kind::Fence:
        return notation.text == "|" ? "\\left| " + part(0) + " \\right|"
                                    : "\\left( " + part(0) + " \\right)";
    case Kind::Cases:
        return cases(notation);
    }
    return {};
}

std::string latex(std::span<const WrittenLine> lines) {
    std::string text = "\\[\n\\begin{aligned}\n";
    for (const WrittenLine& line : lines) {
        text += latex(line.target) + " &" + latex(line.symbols) + " \\\\\n &" +
                latex(line.numbers) + " \\\\\n";
    }
    return text + "\\end{aligned}\n\\]\n";
}

} // namespace thetascope::arithmetic

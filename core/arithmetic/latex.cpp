// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/text.h"
#include "core/expression/function_table.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace thetascope::arithmetic {

namespace {

using Kind = Notation::Kind;

/// A Command is a sign or a letter, and its command in LaTeX.
using Command = std::pair<std::string_view, std::string_view>;

/// The signs and letters that have a command. Greek letters without one look like Latin letters.
constexpr Command kCommands[] = {
    {"α", "\\alpha "},
    {"β", "\\beta "},
    {"γ", "\\gamma "},
    {"δ", "\\delta "},
    {"ε", "\\varepsilon "},
    {"ζ", "\\zeta "},
    {"η", "\\eta "},
    {"θ", "\\theta "},
    {"ϑ", "\\vartheta "},
    {"ι", "\\iota "},
    {"κ", "\\kappa "},
    {"λ", "\\lambda "},
    {"μ", "\\mu "},
    {"ν", "\\nu "},
    {"ξ", "\\xi "},
    {"ο", "o"},
    {"π", "\\pi "},
    {"ρ", "\\rho "},
    {"σ", "\\sigma "},
    {"ς", "\\varsigma "},
    {"τ", "\\tau "},
    {"υ", "\\upsilon "},
    {"φ", "\\varphi "},
    {"ϕ", "\\phi "},
    {"χ", "\\chi "},
    {"ψ", "\\psi "},
    {"ω", "\\omega "},
    {"Α", "A"},
    {"Β", "B"},
    {"Γ", "\\Gamma "},
    {"Δ", "\\Delta "},
    {"Ε", "E"},
    {"Ζ", "Z"},
    {"Η", "H"},
    {"Θ", "\\Theta "},
    {"Ι", "I"},
    {"Κ", "K"},
    {"Λ", "\\Lambda "},
    {"Μ", "M"},
    {"Ν", "N"},
    {"Ξ", "\\Xi "},
    {"Ο", "O"},
    {"Π", "\\Pi "},
    {"Ρ", "P"},
    {"Σ", "\\Sigma "},
    {"Τ", "T"},
    {"Υ", "\\Upsilon "},
    {"Φ", "\\Phi "},
    {"Χ", "X"},
    {"Ψ", "\\Psi "},
    {"Ω", "\\Omega "},
    {"∂", "\\partial "},
    {"∞", "\\infty "},
    {"−", "-"},
    {"≈", "\\approx"},
    {"≤", "\\le"},
    {"≠", "\\ne"},
    {"≥", "\\ge"},
    {"…", "\\dots "},
};

/// Returns what LaTeX has for a character that has no command of its own. Fonts have no sign for
/// most of those outside ASCII.
std::string plainCharacter(std::string_view character) {
    constexpr std::string_view kSpecial = "#$%&_{}";
    if (character.size() > 1)
        return "\\text{?}";
    return (kSpecial.find(character) == kSpecial.npos ? "" : "\\") + std::string(character);
}

std::string characters(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const auto* const found = std::ranges::find_if(
            kCommands, [&](const Command& each) { return text.starts_with(each.first); });
        const bool isKnown = found != std::end(kCommands);
        const std::size_t length =
            isKnown ? found->first.size()
                    : text::firstCodePoint(text).value_or(text::CodePoint{0, 1}).length;
        result += isKnown ? std::string(found->second) : plainCharacter(text.substr(0, length));
        text.remove_prefix(length);
    }
    return result;
}

/// Returns letters, of which those after a "_" are an index: w_max.
std::string letters(std::string_view text) {
    const std::size_t underscore = text.find('_');
    if (underscore == text.npos || underscore == 0)
        return characters(text);
    std::string_view index = text.substr(underscore + 1);
    if (index.starts_with('{') && index.ends_with('}'))
        index = index.substr(1, index.size() - 2);
    return characters(text.substr(0, underscore)) + "_{\\mathrm{" + characters(index) + "}}";
}

/// Returns upright text: a function's name is a command of its own, and "not a number" is text.
std::string upright(std::string_view text) {
    for (const expression::FunctionRow& row : expression::functionRows()) {
        const std::string_view command = row.typeset.latex;
        if (row.typeset.form == expression::Form::Named && row.typeset.name == text)
            return std::string(command) + (command.ends_with('}') ? "" : " ");
    }
    const auto isLetter = [](char c) { return c >= 'a' && c <= 'z'; };
    if (text.size() > 1 && std::ranges::all_of(text, isLetter))
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

std::string fence(std::string_view bracket, const std::string& inner) {
    if (bracket == "⌊")
        return "\\left\\lfloor " + inner + " \\right\\rfloor ";
    if (bracket == "⌈")
        return "\\left\\lceil " + inner + " \\right\\rceil ";
    return bracket == "|" ? "\\left| " + inner + " \\right|" : "\\left( " + inner + " \\right)";
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
        return fence(notation.text, part(0));
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

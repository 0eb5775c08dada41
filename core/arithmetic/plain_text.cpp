// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/text.h"
#include "core/text/scripts.h"

namespace thetascope::arithmetic {

namespace {

using Kind = Notation::Kind;

bool isOneThing(const Notation& notation) {
    switch (notation.kind) {
    case Kind::Row:
        return notation.parts.size() == 1 && isOneThing(notation.parts[0]);
    case Kind::Italic:
    case Kind::Upright:
    case Kind::Script:
    case Kind::Fence:
    case Kind::Root:
        return true;
    default:
        return false;
    }
}

bool isProduct(const Notation& notation) {
    if (notation.kind != Kind::Row)
        return isOneThing(notation);
    for (const Notation& part : notation.parts) {
        if (part.kind != Kind::Dot && part.kind != Kind::Gap && !isProduct(part))
            return false;
    }
    return true;
}

/// Returns a notation as text, in brackets unless it is a single letter, number or group.
std::string closed(const Notation& notation) {
    const std::string text = plainText(notation);
    return isOneThing(notation) ? text : "(" + text + ")";
}

std::string script(const Notation& notation) {
    std::string text = closed(notation.parts[0]);
    if (const std::string below = plainText(notation.parts[1]); !below.empty())
        text += text::subscript(below);
    if (const std::string above = plainText(notation.parts[2]); !above.empty()) {
        const std::string raised = text::superscript(above);
        text += raised.empty() ? "^" + closed(notation.parts[2]) : raised;
    }
    return text;
}

std::string fence(std::string_view bracket, const std::string& inner) {
    if (bracket == "⌊")
        return "⌊" + inner + "⌋";
    if (bracket == "⌈")
        return "⌈" + inner + "⌉";
    return bracket == "|" ? "|" + inner + "|" : "(" + inner + ")";
}

/// Appends a part with one space between two words, each of which brings its own: if, not.
void append(std::string& text, std::string_view part) {
    text += part.substr(text.ends_with(' ') && part.starts_with(' ') ? 1 : 0);
}

std::string cases(const Notation& notation) {
    std::string text;
    for (std::size_t i = 0; i < notation.parts.size(); ++i) {
        if (i % 2 == 0 && i > 0)
            text += ", ";
        const bool isLast = i + 2 == notation.parts.size();
        if (isLast)
            return text + "else " + plainText(notation.parts[i]);
        append(text, plainText(notation.parts[i]));
    }
    return text;
}

} // namespace

std::string plainText(const Notation& notation) {
    const auto part = [&](std::size_t i) { return plainText(notation.parts[i]); };
    switch (notation.kind) {
    case Kind::Row: {
        std::string text;
        for (const Notation& each : notation.parts)
            append(text, plainText(each));
        return text;
    }
    case Kind::Italic:
    case Kind::Upright:
    case Kind::Sign:
        return notation.text;
    case Kind::Words:
    case Kind::Relation:
    case Kind::Sum:
        return " " + notation.text + " ";
    case Kind::Dot:
        return " · ";
    case Kind::Gap:
        return " ";
    case Kind::Comma:
        return ", ";
    case Kind::Fraction: {
        const Notation& above = notation.parts[0];
        return (isProduct(above) ? plainText(above) : "(" + plainText(above) + ")") + " / " +
               closed(notation.parts[1]);
    }
    case Kind::Root:
        return (notation.text == "3" ? "∛(" : "√(") + part(0) + ")";
    case Kind::Script:
        return script(notation);
    case Kind::Fence:
        return fence(notation.text, part(0));
    case Kind::Cases:
        return cases(notation);
    }
    return {};
}

std::string plainText(std::span<const WrittenLine> lines) {
    std::string text;
    for (const WrittenLine& line : lines) {
        text += plainText(line.target) + plainText(line.symbols) + "\n   " +
                plainText(line.numbers) + "\n";
    }
    return text;
}

} // namespace thetascope::arithmetic

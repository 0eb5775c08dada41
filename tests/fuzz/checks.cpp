// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/checks.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <string>

namespace thetascope::fuzz {

namespace {

using expression::NodeIndex;
using expression::Span;

/// Returns the number of code points in which a place may be: all of a valid text, and otherwise
/// those before the first invalid byte, and that byte.
std::size_t codePoints(std::string_view text) {
    const text::Decoded decoded = text::decodeUtf8(text);
    return decoded.text.size() + (decoded.valid ? 0 : 1);
}

bool isIn(std::string_view text, Span where) {
    const std::size_t size = codePoints(text);
    return where.begin <= size && where.length <= size - where.begin;
}

/// Returns whether a sentence can be shown in one line as it is.
bool isOneLine(std::string_view sentence) {
    return !sentence.empty() && text::decodeUtf8(sentence).valid &&
           std::ranges::none_of(sentence, [](unsigned char c) { return c < ' '; });
}

std::string shown(Span where) {
    return std::to_string(where.begin) + " + " + std::to_string(where.length);
}

void checkSymbols(std::string_view text, const expression::Formula& formula) {
    const expression::Symbols& symbols = formula.symbols;
    require(symbols.variables.size() == formula.dimension() &&
                (formula.dimension() == 1 || formula.dimension() == 2),
            "there are one or two variables, each with a name", text);
    require(formula.written.size() == formula.dimension(),
            "each derivative is there to be read, too", text);
    require(symbols.constants.size() == formula.constants.size(), "each constant has a name", text);
    std::set<std::string> names(symbols.variables.begin(), symbols.variables.end());
    names.insert(symbols.constants.begin(), symbols.constants.end());
    require(names.size() == symbols.variables.size() + symbols.constants.size(),
            "no two symbols have the same name", text);
    require(std::ranges::all_of(names, isOneLine), "names can be shown", text);
    for (std::size_t i = 0; i < formula.constants.size(); ++i) {
        require(formula.constants[i].name == symbols.constants[i],
                "a constant is called what its nodes are", text);
        require(std::isfinite(formula.constants[i].value), "a constant is finite", text);
    }
}

void checkGraph(std::string_view text, const expression::Formula& formula) {
    const auto nodes = formula.graph.nodes();
    for (NodeIndex i = 0; i < nodes.size(); ++i) {
        for (const NodeIndex operand : expression::operands(nodes[i]))
            require(operand < i, "operands come before what is made of them", text);
        if (nodes[i].op == expression::Op::Variable)
            require(nodes[i].operands[0] < formula.dimension(), "each variable is known", text);
        if (nodes[i].op == expression::Op::Constant)
            require(nodes[i].operands[0] < formula.constants.size(), "each constant is known",
                    text);
    }
    for (const NodeIndex root : formula.roots())
        require(root < nodes.size(), "each root is a node", text);
    for (const NodeIndex root : formula.written)
        require(root < nodes.size(), "each derivative to be read is a node", text);
    require(formula.typed < nodes.size(), "the typed loss is a node", text);
}

} // namespace

void require(bool holds, std::string_view sentence, std::string_view text, std::string_view found) {
    if (holds)
        return;
    std::fprintf(stderr, "NOT SO: %.*s\n  text:  %.*s\n  found: %.*s\n",
                 static_cast<int>(sentence.size()), sentence.data(), static_cast<int>(text.size()),
                 text.data(), static_cast<int>(found.size()), found.data());
    std::abort(); // libFuzzer keeps the text in a file
}

void requireOneLine(std::string_view shown, std::string_view sentence, std::string_view text) {
    require(isOneLine(shown), sentence, text, shown);
}

void requireSentence(std::string_view error, std::string_view text) {
    constexpr std::size_t kLongest = 1000; // of bytes: some sentences list all names that there are
    requireOneLine(error, "an error is one line of UTF-8", text);
    require(error.size() <= kLongest, "an error is short", text, error);
}

void checkError(std::string_view text, const expression::SyntaxError& error) {
    require(isOneLine(error.message), "an error is one line of UTF-8", text, error.message);
    require(isIn(text, error.where), "an error's place is in the text", text,
            error.message + " at " + shown(error.where));
}

void checkFormula(std::string_view text, const expression::Formula& formula) {
    require(formula.text == text, "a formula keeps its text", text, formula.text);
    checkSymbols(text, formula);
    checkGraph(text, formula);
    std::size_t last = 0;
    for (const expression::Reading& reading : formula.readings) {
        require(isOneLine(reading.sentence), "a reading is one line of UTF-8", text,
                reading.sentence);
        require(isIn(text, reading.where), "a reading's place is in the text", text,
                shown(reading.where));
        require(reading.where.begin >= last, "readings stand from left to right", text,
                shown(reading.where));
        last = reading.where.begin;
    }
}

} // namespace thetascope::fuzz

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/function_table.h"

#include "core/expression/defined_functions.h"
#include "core/expression/rows_of_elementary.h"
#include "core/expression/rows_of_special.h"
#include "core/expression/rows_of_steps.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <deque>
#include <string>
#include <vector>

namespace thetascope::expression {

namespace {

constexpr std::array<FunctionRow, kFunctions> allRows() {
    std::array<FunctionRow, kFunctions> rows{};
    auto* next = rows.data();
    for (const std::span<const FunctionRow> part :
         {std::span<const FunctionRow>(kElementaryRows), std::span<const FunctionRow>(kSpecialRows),
          std::span<const FunctionRow>(kStepRows)})
        for (const FunctionRow& row : part)
            *next++ = row; // a row too many does not compile
    return rows;
}

constexpr std::array<FunctionRow, kFunctions> kRows = allRows();

constexpr bool isWhole(const FunctionRow& row) {
    const Typeset& typeset = row.typeset;
    const bool isNamed = typeset.form == Form::Named;
    return !row.names.empty() && row.arity > 0 && row.infinite != Infinite{} &&
           typeset.form != Form{} && isNamed == !typeset.name.empty() &&
           isNamed == !typeset.latex.empty();
}

constexpr bool isTableWhole() {
    for (std::size_t i = 0; i < std::size(kRows); ++i)
        if (static_cast<std::size_t>(kRows[i].function) != i || !isWhole(kRows[i]))
            return false;
    return true;
}

static_assert(isTableWhole(),
              "each function has a row with all its members, in the order of Function");

constexpr Name kOtherNames[] = {
    {U"π", Name::Kind::Constant, Op::Pi},       {U"pi", Name::Kind::Constant, Op::Pi},
    {U"e", Name::Kind::Constant, Op::Euler},    {U"θ", Name::Kind::Variable, Op::Variable},
    {U"ϑ", Name::Kind::Variable, Op::Variable}, {U"theta", Name::Kind::Variable, Op::Variable},
    {U"t", Name::Kind::Variable, Op::Variable}, {U"x", Name::Kind::Variable, Op::Variable},
    {U"y", Name::Kind::Variable, Op::Variable},
};

/// Returns the names in a list, which spaces separate.
std::vector<std::u32string> separated(std::string_view list) {
    std::vector<std::u32string> all;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        all.push_back(text::decodeUtf8(list.substr(0, end)).text);
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return all;
}

/// The words that are names; entries of `Name` refer to these.
using Texts = std::deque<std::u32string>;

std::vector<Name> allNames() {
    static Texts texts;
    std::vector<Name> all;
    for (const FunctionRow& row : kRows) {
        for (std::u32string& name : separated(row.names)) {
            texts.push_back(std::move(name));
            all.push_back({.text = texts.back(),
                           .kind = Name::Kind::Function,
                           .op = Op::Call,
                           .function = row.function});
        }
    }
    all.insert(all.end(), std::begin(kOtherNames), std::end(kOtherNames));
    for (std::size_t i = 0; i < definedFunctions().size(); ++i) {
        for (std::u32string& name : separated(definedFunctions()[i].names)) {
            // log is both a function of one argument and a defined function of two
            if (const auto found = std::ranges::find(all, name, &Name::text); found != all.end()) {
                found->defined = i;
                continue;
            }
            texts.push_back(std::move(name));
            all.push_back(
                {.text = texts.back(), .kind = Name::Kind::Defined, .op = Op::Call, .defined = i});
        }
    }
    return all;
}

} // namespace

const FunctionRow& functionRow(Function function) {
    return kRows[static_cast<std::size_t>(function)];
}

std::span<const FunctionRow> functionRows() {
    return kRows;
}

std::string_view printedName(Function function) {
    const std::string_view names = functionRow(function).names;
    return names.substr(0, names.find(' '));
}

std::span<const Name> names() {
    static const std::vector<Name> all = allNames();
    return all;
}

const DefinedFunction* findDefined(std::u32string_view name) {
    const auto found = std::ranges::find(names(), name, &Name::text);
    return found != names().end() && found->defined ? &definedFunctions()[*found->defined]
                                                    : nullptr;
}

} // namespace thetascope::expression

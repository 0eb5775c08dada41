// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/written.h"

#include "core/expression/function_table.h"
#include "core/machine/written_basics.h"
#include "core/machine/written_functions.h"
#include "core/text/ascii.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace thetascope::machine {

namespace {

using expression::Function;

/// A function of a name that no variable and no word of JavaScript has.
std::string nameOf(Function function) {
    const std::string_view printed = expression::printedName(function);
    const bool isPlain = std::ranges::all_of(
        printed, [](char c) { return text::isLatin(c) || text::isDigit(c) || c == '_'; });
    return "$" + (isPlain ? std::string(printed)
                          : "function" + std::to_string(static_cast<unsigned>(function)));
}

/// Returns the registers on which those depend that are wanted, and these themselves.
std::set<std::uint32_t> needed(std::span<const Instruction> instructions,
                               std::span<const std::uint32_t> wanted,
                               const std::set<std::uint32_t>& bound) {
    std::set<std::uint32_t> registers(wanted.begin(), wanted.end());
    for (std::size_t i = instructions.size(); i-- > 0;) {
        const Instruction& each = instructions[i];
        const auto isComputed = [&](std::uint32_t number) {
            return registers.contains(number) && !bound.contains(number);
        };
        if (isComputed(each.out) || (each.code == Code::SinCos && isComputed(each.out2)))
            registers.insert(each.in, each.in + inputs(each.code));
    }
    return registers;
}

} // namespace

std::string writtenNumber(double value) {
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value < 0 ? "(-Infinity)" : "Infinity";
    const std::string text = text::shortest(value);
    return std::signbit(value) ? "(" + text + ")" : text;
}

std::string_view WrittenFunctions::called(std::string_view name) {
    const Written::Basic& row = Written::basic(name);
    if (row.definition.empty())
        return row.called;
    const auto [place, isNew] =
        m_definitions.try_emplace(std::string(row.called), std::string(row.definition));
    if (isNew && !row.other.empty())
        called(row.other);
    return place->first;
}

std::string_view WrittenFunctions::called(Function function) {
    const std::string name = nameOf(function);
    const auto known = m_definitions.find(name);
    if (known != m_definitions.end())
        return known->first;
    const Written::Body body = Written::bodyOf(function);
    for (const std::string_view each : body.draft.basics)
        called(each);
    const std::vector<std::string>& values = body.draft.values;
    // JavaScript has the function itself, under another name.
    if (values.size() == 1 && body.draft.basics.size() == 1) {
        const std::string_view itself = called(*body.draft.basics.begin());
        if (values[0] == std::string(itself) + "(" + std::string(body.arguments) + ")")
            return itself;
    }
    std::string text = "(" + std::string(body.arguments) + ") => {\n";
    for (std::size_t i = 0; i < values.size(); ++i)
        text += "  const v" + std::to_string(i) + " = " + values[i] + ";\n";
    text += "  return " + body.result + ";\n}";
    return m_definitions.emplace(name, std::move(text)).first->first;
}

std::string WrittenFunctions::definitions() const {
    std::string text;
    for (const auto& [name, definition] : m_definitions)
        text += "const " + name + " = " + definition + ";\n";
    return text;
}

void WrittenProgram::bind(std::uint32_t number, std::string text) {
    m_values[number] = std::move(text);
    m_bound.insert(number);
}

void WrittenProgram::write(std::span<const Instruction> instructions,
                           std::span<const std::uint32_t> wanted) {
    const std::set<std::uint32_t> registers = needed(instructions, wanted, m_bound);
    const auto isNeeded = [&](std::uint32_t number) {
        return registers.contains(number) && !m_bound.contains(number);
    };
    for (const Instruction& each : instructions) {
        if (each.code == Code::SinCos) {
            if (isNeeded(each.out))
                assign(each.out, "Math.sin(" + valueOf(each.in[0]) + ")");
            if (isNeeded(each.out2))
                assign(each.out2, "Math.cos(" + valueOf(each.in[0]) + ")");
        } else if (!isNeeded(each.out)) {
            continue;
        } else if (each.code == Code::Constant) {
            m_values[each.out] = writtenNumber(each.constant);
        } else if (each.code == Code::Copy) {
            m_values[each.out] = valueOf(each.in[0]);
        } else {
            assign(each.out, expressionOf(each));
        }
    }
}

void WrittenProgram::assign(std::uint32_t number, const std::string& expression) {
    const std::string name = "r" + std::to_string(m_count++);
    m_statements += "  const " + name + " = " + expression + ";\n";
    m_values[number] = name;
}

std::string WrittenProgram::expressionOf(const Instruction& instruction) {
    const auto in = [&](std::size_t k) -> const std::string& { return valueOf(instruction.in[k]); };
    const std::string constant = writtenNumber(instruction.constant);
    switch (instruction.code) {
    case Code::AddRow:
        return in(0) + " + " + in(1);
    case Code::AddConstant:
        return in(0) + " + " + constant;
    case Code::SubtractRow:
        return in(0) + " - " + in(1);
    case Code::SubtractConstant:
        return in(0) + " - " + constant;
    case Code::ConstantSubtract:
        return constant + " - " + in(0);
    case Code::MultiplyRow:
        return in(0) + " * " + in(1);
    case Code::MultiplyConstant:
        return in(0) + " * " + constant;
    case Code::DivideRow:
        return in(0) + " / " + in(1);
    case Code::DivideConstant:
        return in(0) + " / " + constant;
    case Code::ConstantDivide:
        return constant + " / " + in(0);
    case Code::Negate:
        return "-" + in(0);
    case Code::Square:
        return in(0) + " * " + in(0);
    case Code::Cube:
        return in(0) + " * " + in(0) + " * " + in(0);
    case Code::Fourth:
        return "(" + in(0) + " * " + in(0) + ") * (" + in(0) + " * " + in(0) + ")";
    case Code::Power:
        return std::string(m_functions.called("pow")) + "(" + in(0) + ", " + in(1) + ")";
    case Code::Sqrt:
        return "Math.sqrt(" + in(0) + ")";
    case Code::Abs:
        return "Math.abs(" + in(0) + ")";
    case Code::Flush:
        return "Math.abs(" + in(0) + ") < " + writtenNumber(kFlushThreshold) + " ? 0 : " + in(0);
    case Code::Choose:
        return in(0) + " < " + in(1) + " ? " + in(2) + " : " + in(3);
    case Code::Constant: // these have no expression of their own
    case Code::Copy:
    case Code::SinCos:
    case Code::Calls:
        break;
    }
    std::string text(m_functions.called(functionOf(instruction.code)));
    for (std::size_t k = 0; k < inputs(instruction.code); ++k)
        text += (k == 0 ? "(" : ", ") + in(k);
    return text + ")";
}

} // namespace thetascope::machine

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/iteration.h"

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::machine {

/// Returns a number as JavaScript has it: the shortest text of the same double, in brackets if it
/// is negative.
std::string writtenNumber(double value);

/// WrittenFunctions are the functions that statements call and that JavaScript itself lacks. Those
/// of formulas are written by the same source that computes them here (special_functions.h).
class WrittenFunctions {
public:
    /// Returns what is called for a function of formulas.
    std::string_view called(expression::Function function);

    /// Returns what is called for a function by its name in C, such as "pow".
    std::string_view called(std::string_view basic);

    /// Returns the definitions of all that has been called, one after another.
    std::string definitions() const;

private:
    std::map<std::string, std::string, std::less<>> m_definitions; ///< By name.
};

/// A WrittenProgram is the value of the registers that a list of instructions computes, as
/// statements of JavaScript. It gives the same bits as the instructions, apart from elementary
/// functions, which are those of the browser.
class WrittenProgram {
public:
    /// Begins a program that calls functions.
    explicit WrittenProgram(WrittenFunctions& functions)
        : m_functions(functions) {}

    /// Says what a register has already, such as "p[0]": no instruction for it is written.
    void bind(std::uint32_t number, std::string text);

    /// Writes those instructions on which the registers depend.
    void write(std::span<const Instruction> instructions, std::span<const std::uint32_t> wanted);

    /// Returns what a register has then: the name of a value, or a number.
    const std::string& valueOf(std::uint32_t number) const { return m_values.at(number); }

    /// Returns the statements, each on a line that begins with two spaces.
    const std::string& statements() const { return m_statements; }

private:
    std::string expressionOf(const Instruction& instruction);
    void assign(std::uint32_t number, const std::string& expression);

    WrittenFunctions& m_functions;
    std::map<std::uint32_t, std::string> m_values; ///< By register.
    std::set<std::uint32_t> m_bound;               ///< The registers of bind().
    std::size_t m_count = 0;                       ///< Of the values that have a name.
    std::string m_statements;
};

} // namespace thetascope::machine

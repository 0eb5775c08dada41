// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/instruction.h"

#include <cstdint>
#include <vector>

namespace thetascope::optimizer {

/// A list of instructions that is being recorded, each with a row of its own for its result.
struct RuleScript {
    std::vector<machine::Instruction> instructions; ///< The instructions recorded so far.
    std::uint32_t rows = 0;                         ///< The number of rows used so far.
};

/// A stand-in for a number, with which a rule records its instructions: a row of lanes, or a
/// constant. A rule does with Terms what it does with doubles, and each operation on them becomes
/// an instruction of the script.
class Term {
public:
    /// Makes a constant. The conversion is implicit so that rules can use plain numbers.
    Term(double constant = 0)
        : m_constant(constant) {}

    /// Makes a term for a row of a script, which must outlive it.
    Term(RuleScript& script, std::uint32_t row)
        : m_script(&script)
        , m_row(row) {}

    /// Returns the row that holds the value. A constant is first given a row of `script`.
    std::uint32_t row(RuleScript& script) const;

    /// Records a + b.
    friend Term operator+(const Term& a, const Term& b);
    /// Records a − b.
    friend Term operator-(const Term& a, const Term& b);
    /// Records a · b.
    friend Term operator*(const Term& a, const Term& b);
    /// Records a / b.
    friend Term operator/(const Term& a, const Term& b);
    /// Records −a.
    friend Term operator-(const Term& a);
    /// Records √a.
    friend Term root(const Term& a);
    /// Records |a|.
    friend Term magnitude(const Term& a);
    /// Records a value that becomes 0 if it is tiny; see flushToZero(double).
    friend Term flushToZero(const Term& value);
    /// Records x if a < b, and y otherwise; see choose() of doubles.
    friend Term choose(const Term& a, const Term& b, const Term& x, const Term& y);

private:
    struct Forms;

    static Term arithmetic(const Forms& forms, const Term& a, const Term& b);
    static Term write(RuleScript& script, machine::Instruction instruction);

    RuleScript* m_script = nullptr; ///< Null if the term is a constant.
    std::uint32_t m_row = 0;
    double m_constant = 0;
};

} // namespace thetascope::optimizer

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/instruction.h"

#include <cstdint>
#include <vector>

namespace thetascope::optimizer {

/// Where instructions are written down, each with a row of its own.
struct RuleScript {
    std::vector<machine::Instruction> instructions;
    std::uint32_t rows = 0; ///< used so far
};

/// A number that a rule works with while it is written down: a row of lanes, or a constant. What
/// it does with doubles it does with Terms, and each operation becomes an instruction.
class Term {
public:
    /// A constant; implicit, so that rules need no other way to write one.
    Term(double constant = 0)
        : m_constant(constant) {}

    Term(RuleScript& script, std::uint32_t row)
        : m_script(&script)
        , m_row(row) {}

    /// The row that holds it; a constant gets one.
    std::uint32_t row(RuleScript& script) const;

    friend Term operator+(const Term& a, const Term& b);
    friend Term operator-(const Term& a, const Term& b);
    friend Term operator*(const Term& a, const Term& b);
    friend Term operator/(const Term& a, const Term& b);
    friend Term operator-(const Term& a);
    friend Term root(const Term& a);
    friend Term magnitude(const Term& a);
    friend Term withoutDust(const Term& value);
    friend Term choose(const Term& a, const Term& b, const Term& x, const Term& y);

private:
    struct Forms;

    static Term arithmetic(const Forms& forms, const Term& a, const Term& b);
    static Term write(RuleScript& script, machine::Instruction instruction);

    RuleScript* m_script = nullptr; ///< null: a constant
    std::uint32_t m_row = 0;
    double m_constant = 0;
};

} // namespace thetascope::optimizer

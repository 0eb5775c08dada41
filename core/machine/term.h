// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/instruction.h"

#include <cstdint>
#include <vector>

namespace thetascope::machine {

/// A Script holds the instructions written so far, each with a register of its own for its result.
struct Script {
    std::vector<Instruction> instructions;
    std::uint32_t registers = 0; ///< the number of those used so far
};

/// A Term is a number while a calculation is written down instead of carried out: the value of a
/// register, or a constant. Code that works with doubles works with Terms too, and each of its
/// operations then appends an instruction to the Script. Constants alone are not calculated with.
class Term {
public:
    /// A constant; implicit, so that a calculation needs no other way to write one.
    Term(double constant = 0)
        : m_constant(constant) {}

    Term(Script& script, std::uint32_t number)
        : m_script(&script)
        , m_register(number) {}

    /// Returns the register that has the value; a constant gets one.
    std::uint32_t inRegister(Script& script) const;

    friend bool operator==(const Term&, const Term&) = default;

    friend Term operator+(const Term& a, const Term& b);
    friend Term operator-(const Term& a, const Term& b);
    friend Term operator*(const Term& a, const Term& b);
    friend Term operator/(const Term& a, const Term& b);
    friend Term operator-(const Term& a);
    friend Term root(const Term& a);
    friend Term magnitude(const Term& a);
    /// 0 where |a| is below kFlushThreshold; else a.
    friend Term flushed(const Term& a);
    /// x where a < b; y elsewhere, and where a or b is not a number.
    friend Term choose(const Term& a, const Term& b, const Term& x, const Term& y);
    /// a to the power of b. It is not correctly rounded: only the start of a rule may use it.
    friend Term power(const Term& a, const Term& b);

private:
    struct Forms;

    static Term arithmetic(const Forms& forms, const Term& a, const Term& b);
    static Term write(Script& script, Instruction instruction);

    Script* m_script = nullptr; ///< null: a constant
    std::uint32_t m_register = 0;
    double m_constant = 0;
};

} // namespace thetascope::machine

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/term.h"

namespace thetascope::machine {

/// The instructions of an operation on two registers, on a register and a constant, and on a
/// constant and a register.
struct Term::Forms {
    Code rows;
    Code rowConstant;
    Code constantRow;
};

Term Term::write(Script& script, Instruction instruction) {
    instruction.out = script.registers++;
    script.instructions.push_back(instruction);
    return {script, instruction.out};
}

std::uint32_t Term::inRegister(Script& script) const {
    return m_script ? m_register
                    : write(script, {.code = Code::Constant, .constant = m_constant}).m_register;
}

Term Term::arithmetic(const Forms& forms, const Term& a, const Term& b) {
    if (!b.m_script)
        return write(*a.m_script,
                     {.code = forms.rowConstant, .in = {a.m_register}, .constant = b.m_constant});
    if (!a.m_script)
        return write(*b.m_script,
                     {.code = forms.constantRow, .in = {b.m_register}, .constant = a.m_constant});
    return write(*a.m_script, {.code = forms.rows, .in = {a.m_register, b.m_register}});
}

Term operator+(const Term& a, const Term& b) {
    return Term::arithmetic({Code::AddRow, Code::AddConstant, Code::AddConstant}, a, b);
}

Term operator-(const Term& a, const Term& b) {
    return Term::arithmetic({Code::SubtractRow, Code::SubtractConstant, Code::ConstantSubtract}, a,
                            b);
}

Term operator*(const Term& a, const Term& b) {
    return Term::arithmetic({Code::MultiplyRow, Code::MultiplyConstant, Code::MultiplyConstant}, a,
                            b);
}

Term operator/(const Term& a, const Term& b) {
    return Term::arithmetic({Code::DivideRow, Code::DivideConstant, Code::ConstantDivide}, a, b);
}

Term operator-(const Term& a) {
    return Term::write(*a.m_script, {.code = Code::Negate, .in = {a.m_register}});
}

Term root(const Term& a) {
    return Term::write(*a.m_script, {.code = Code::Sqrt, .in = {a.m_register}});
}

Term magnitude(const Term& a) {
    return Term::write(*a.m_script, {.code = Code::Abs, .in = {a.m_register}});
}

Term flushed(const Term& a) {
    return Term::write(*a.m_script, {.code = Code::Flush, .in = {a.m_register}});
}

Term choose(const Term& a, const Term& b, const Term& x, const Term& y) {
    Script& script = a.m_script ? *a.m_script : *b.m_script;
    // the constant that is compared and chosen has one register, so that it can be seen to be the
    // same
    const auto isConstant = [&](const Term& each, const Term& other) {
        return !each.m_script && !other.m_script && each.m_constant == other.m_constant;
    };
    const std::uint32_t left = a.inRegister(script);
    const std::uint32_t right = b.inRegister(script);
    const auto registerOf = [&](const Term& each) {
        return isConstant(each, a) ? left : isConstant(each, b) ? right : each.inRegister(script);
    };
    const std::uint32_t yes = registerOf(x);
    const std::uint32_t no = registerOf(y);
    return Term::write(script, {.code = Code::Choose, .in = {left, right, yes, no}});
}

Term power(const Term& a, const Term& b) {
    Script& script = a.m_script ? *a.m_script : *b.m_script;
    const std::uint32_t base = a.inRegister(script);
    return Term::write(script, {.code = Code::Power, .in = {base, b.inRegister(script)}});
}

} // namespace thetascope::machine

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimizer/term.h"

namespace thetascope::optimizer {

using machine::Code;
using machine::Instruction;

/// An operation on two rows, on a row and a constant, and on a constant and a row.
struct Term::Forms {
    Code rows;
    Code rowConstant;
    Code constantRow;
};

Term Term::write(RuleScript& script, Instruction instruction) {
    instruction.out = script.rows++;
    script.instructions.push_back(instruction);
    return {script, instruction.out};
}

std::uint32_t Term::row(RuleScript& script) const {
    return m_script ? m_row : write(script, {.code = Code::Constant, .constant = m_constant}).m_row;
}

/// Rules do not work on two constants.
Term Term::arithmetic(const Forms& forms, const Term& a, const Term& b) {
    if (!b.m_script)
        return write(*a.m_script,
                     {.code = forms.rowConstant, .in = {a.m_row}, .constant = b.m_constant});
    if (!a.m_script)
        return write(*b.m_script,
                     {.code = forms.constantRow, .in = {b.m_row}, .constant = a.m_constant});
    return write(*a.m_script, {.code = forms.rows, .in = {a.m_row, b.m_row}});
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
    return Term::write(*a.m_script, {.code = Code::Negate, .in = {a.m_row}});
}

Term root(const Term& a) {
    return Term::write(*a.m_script, {.code = Code::Sqrt, .in = {a.m_row}});
}

Term magnitude(const Term& a) {
    return Term::write(*a.m_script, {.code = Code::Abs, .in = {a.m_row}});
}

Term withoutDust(const Term& value) {
    return Term::write(*value.m_script, {.code = Code::Flush, .in = {value.m_row}});
}

Term choose(const Term& a, const Term& b, const Term& x, const Term& y) {
    RuleScript& script = a.m_script ? *a.m_script : *b.m_script;
    // the constant that is compared and chosen is one row, so that it can be seen to be the same
    const auto isConstant = [&](const Term& each, const Term& other) {
        return !each.m_script && !other.m_script && each.m_constant == other.m_constant;
    };
    const std::uint32_t left = a.row(script);
    const std::uint32_t right = b.row(script);
    const auto rowOf = [&](const Term& each) {
        return isConstant(each, a) ? left : isConstant(each, b) ? right : each.row(script);
    };
    const std::uint32_t yes = rowOf(x);
    const std::uint32_t no = rowOf(y);
    return Term::write(script, {.code = Code::Choose, .in = {left, right, yes, no}});
}

} // namespace thetascope::optimizer

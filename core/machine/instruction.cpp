// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/instruction.h"

#include "core/expression/function_table.h"

namespace thetascope::machine {

namespace {

struct Form {
    std::size_t inputs;
    bool isArithmetic;
};

Form formOf(Code code) {
    if (isCall(code))
        return {expression::functionRow(functionOf(code)).arity, false};
    switch (code) {
    case Code::Constant:
        return {0, true};
    case Code::Copy:
    case Code::AddConstant:
    case Code::SubtractConstant:
    case Code::ConstantSubtract:
    case Code::MultiplyConstant:
    case Code::DivideConstant:
    case Code::ConstantDivide:
    case Code::Negate:
    case Code::Square:
    case Code::Cube:
    case Code::Fourth:
    case Code::Sqrt:
    case Code::Abs:
    case Code::Flush:
        return {1, true};
    case Code::AddRow:
    case Code::SubtractRow:
    case Code::MultiplyRow:
    case Code::DivideRow:
        return {2, true};
    case Code::Choose:
        return {4, true};
    case Code::SinCos:
        return {1, false};
    case Code::Power:
        return {2, false};
    case Code::Calls:
        break;
    }
    __builtin_unreachable();
}

} // namespace

std::size_t inputs(Code code) {
    return formOf(code).inputs;
}

bool isArithmetic(Code code) {
    return formOf(code).isArithmetic;
}

} // namespace thetascope::machine

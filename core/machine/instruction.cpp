// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/instruction.h"

namespace thetascope::machine {

namespace {

struct Form {
    std::size_t inputs;
    bool isArithmetic;
};

Form formOf(Code code) {
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
    case Code::Tan:
    case Code::Asin:
    case Code::Acos:
    case Code::Atan:
    case Code::Sinh:
    case Code::Cosh:
    case Code::Tanh:
    case Code::Exp:
    case Code::Log:
    case Code::Log10:
    case Code::Log2:
    case Code::Cbrt:
    case Code::Sign:
        return {1, false};
    case Code::Power:
    case Code::Min:
    case Code::Max:
        return {2, false};
    case Code::IfLess:
        return {4, false};
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

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Compiled once for each instruction set (cmake/InstructionSets.cmake); machine code is not made
// for the portable one.
#include "core/machine/vector_functions.h"

#if !defined(THETASCOPE_ISA_Portable)

#include "core/machine/vector_math.h"

namespace thetascope::machine::THETASCOPE_ISA {

VectorFunction vectorFunction(Code code) {
    const auto address = [](auto* function) { return reinterpret_cast<VectorFunction>(function); };
    switch (code) {
    case Code::Power:
        return address(&THETASCOPE_SLEEF(pow));
    case Code::SinCos: // two vectors are returned in memory
        return address(&THETASCOPE_SLEEF(sincos));
    case Code::Tan:
        return address(&THETASCOPE_SLEEF(tan));
    case Code::Asin:
        return address(&THETASCOPE_SLEEF(asin));
    case Code::Acos:
        return address(&THETASCOPE_SLEEF(acos));
    case Code::Atan:
        return address(&THETASCOPE_SLEEF(atan));
    case Code::Sinh:
        return address(&THETASCOPE_SLEEF(sinh));
    case Code::Cosh:
        return address(&THETASCOPE_SLEEF(cosh));
    case Code::Tanh:
        return address(&THETASCOPE_SLEEF(tanh));
    case Code::Exp:
        return address(&THETASCOPE_SLEEF(exp));
    case Code::Log:
        return address(&THETASCOPE_SLEEF(log));
    case Code::Log10:
        return address(&THETASCOPE_SLEEF(log10));
    case Code::Log2:
        return address(&THETASCOPE_SLEEF(log2));
    case Code::Cbrt:
        return address(&THETASCOPE_SLEEF(cbrt));
    case Code::Sign:
        return address(&sign);
    case Code::Min:
        return address(&smaller);
    case Code::Max:
        return address(&larger);
    case Code::IfLess:
        return address(&ifLess);
    case Code::Constant:
    case Code::Copy:
    case Code::AddRow:
    case Code::AddConstant:
    case Code::SubtractRow:
    case Code::SubtractConstant:
    case Code::ConstantSubtract:
    case Code::MultiplyRow:
    case Code::MultiplyConstant:
    case Code::DivideRow:
    case Code::DivideConstant:
    case Code::ConstantDivide:
    case Code::Negate:
    case Code::Square:
    case Code::Cube:
    case Code::Fourth:
    case Code::Sqrt:
    case Code::Abs:
    case Code::Flush:
    case Code::Choose:
        break; // arithmetic: machine code has its own
    }
    __builtin_unreachable();
}

} // namespace thetascope::machine::THETASCOPE_ISA

#endif

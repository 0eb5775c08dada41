// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/scalar_code.h"

namespace thetascope::expression {

/// What the steps do.
struct ScalarSteps {
    using Step = ScalarCode::Step;
    using Run = decltype(Step::run);

    static void finish(const Step*, double* const*, double) {}

    /// Codes without a function here.
    static void any(const Step* step, double* const* slots, double) {
        Portable::evaluate(&step->instruction, &step->instruction + 1, slots, 1);
        step[1].run(step + 1, slots, *slots[step->instruction.out]);
    }

    /// out ← compute(a, b, c); kFirst, kSecond: a, b is the result of the step before.
    template <auto kCompute, bool kFirst, bool kSecond>
    static void compute(const Step* step, double* const* slots, double last) {
        const Instruction& now = step->instruction;
        const double a = kFirst ? last : *slots[now.in[0]];
        const double b = kSecond ? last : *slots[now.in[1]];
        const double result = kCompute(a, b, now.constant);
        *slots[now.out] = result;
        step[1].run(step + 1, slots, result);
    }

    template <auto kCompute>
    static Run choose(bool first, bool second) {
        if (first)
            return second ? compute<kCompute, true, true> : compute<kCompute, true, false>;
        return second ? compute<kCompute, false, true> : compute<kCompute, false, false>;
    }

    static Run find(const Instruction& now, bool first, bool second) {
        switch (now.code) {
        case Code::AddRow:
            return choose<[](double a, double b, double) { return a + b; }>(first, second);
        case Code::AddConstant:
            return choose<[](double a, double, double c) { return a + c; }>(first, false);
        case Code::SubtractRow:
            return choose<[](double a, double b, double) { return a - b; }>(first, second);
        case Code::SubtractConstant:
            return choose<[](double a, double, double c) { return a - c; }>(first, false);
        case Code::ConstantSubtract:
            return choose<[](double a, double, double c) { return c - a; }>(first, false);
        case Code::MultiplyRow:
            return choose<[](double a, double b, double) { return a * b; }>(first, second);
        case Code::MultiplyConstant:
            return choose<[](double a, double, double c) { return a * c; }>(first, false);
        case Code::DivideRow:
            return choose<[](double a, double b, double) { return a / b; }>(first, second);
        case Code::DivideConstant:
            return choose<[](double a, double, double c) { return a / c; }>(first, false);
        case Code::ConstantDivide:
            return choose<[](double a, double, double c) { return c / a; }>(first, false);
        case Code::Negate:
            return choose<[](double a, double, double) { return -a; }>(first, false);
        case Code::Square:
            return choose<[](double a, double, double) { return a * a; }>(first, false);
        case Code::Cube:
            return choose<[](double a, double, double) { return a * a * a; }>(first, false);
        case Code::Fourth:
            return choose<[](double a, double, double) { return (a * a) * (a * a); }>(first, false);
        default:
            return any;
        }
    }
};

ScalarCode::ScalarCode(std::span<const Instruction> instructions) {
    for (std::size_t i = 0; i < instructions.size(); ++i) {
        const Instruction& now = instructions[i];
        const auto isLast = [&](std::uint32_t slot) {
            return i > 0 && instructions[i - 1].out == slot;
        };
        m_steps.push_back({ScalarSteps::find(now, isLast(now.in[0]), isLast(now.in[1])), now});
    }
    m_steps.push_back({ScalarSteps::finish, {}});
}

} // namespace thetascope::expression

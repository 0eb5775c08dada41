// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Compiled once for each instruction set (cmake/InstructionSets.cmake).
#include "core/machine/kernel.h"
#include "core/machine/vector_functions.h"
#include "core/machine/vector_math.h"

namespace thetascope::machine::THETASCOPE_ISA {

namespace {

constexpr std::size_t kWidth = sizeof(Vector) / sizeof(double);

/// Rows as vectors. Single: a block of one vector, without the loop.
template <bool Single>
struct Rows {
    double* const* slots;
    std::size_t vectors;

    template <typename Compute>
    inline __attribute__((always_inline)) void each(std::uint32_t out, Compute compute) const {
        auto* const to = reinterpret_cast<Vector*>(slots[out]);
        if constexpr (Single) {
            to[0] = compute(std::size_t{0});
        } else {
#pragma GCC ivdep
            for (std::size_t i = 0; i < vectors; ++i)
                to[i] = compute(i);
        }
    }

    inline const Vector* row(std::uint32_t slot) const {
        return reinterpret_cast<const Vector*>(slots[slot]);
    }
};

template <bool Single>
void run(const Instruction* begin, const Instruction* end, Rows<Single> rows) {
    for (const Instruction* step = begin; step != end; ++step) {
        if (isCall(step->code)) {
            loopOf(step->code)(*step, rows.slots, rows.vectors);
            continue;
        }
        const Vector* const a = rows.row(step->in[0]);
        const Vector* const b = rows.row(step->in[1]);
        const double c = step->constant;
        const auto each = [&](auto compute) { rows.each(step->out, compute); };
        switch (step->code) {
        case Code::Constant:
            each([=](std::size_t) { return all(c); });
            break;
        case Code::Copy:
            each([=](std::size_t i) { return a[i]; });
            break;
        case Code::AddRow:
            each([=](std::size_t i) { return a[i] + b[i]; });
            break;
        case Code::AddConstant:
            each([=](std::size_t i) { return a[i] + c; });
            break;
        case Code::SubtractRow:
            each([=](std::size_t i) { return a[i] - b[i]; });
            break;
        case Code::SubtractConstant:
            each([=](std::size_t i) { return a[i] - c; });
            break;
        case Code::ConstantSubtract:
            each([=](std::size_t i) { return c - a[i]; });
            break;
        case Code::MultiplyRow:
            each([=](std::size_t i) { return a[i] * b[i]; });
            break;
        case Code::MultiplyConstant:
            each([=](std::size_t i) { return a[i] * c; });
            break;
        case Code::DivideRow:
            each([=](std::size_t i) { return a[i] / b[i]; });
            break;
        case Code::DivideConstant:
            each([=](std::size_t i) { return a[i] / c; });
            break;
        case Code::ConstantDivide:
            each([=](std::size_t i) { return c / a[i]; });
            break;
        case Code::Negate:
            each([=](std::size_t i) { return -a[i]; });
            break;
        case Code::Square:
            each([=](std::size_t i) { return a[i] * a[i]; });
            break;
        case Code::Cube:
            each([=](std::size_t i) { return a[i] * a[i] * a[i]; });
            break;
        case Code::Fourth:
            each([=](std::size_t i) {
                const Vector square = a[i] * a[i];
                return square * square;
            });
            break;
        case Code::Power:
            each([=](std::size_t i) { return power(a[i], b[i]); });
            break;
        case Code::SinCos: {
            auto* const cosines = const_cast<Vector*>(rows.row(step->out2));
            each([=](std::size_t i) {
                Vector sine;
                Vector cosine;
                sinCos(a[i], sine, cosine);
                cosines[i] = cosine;
                return sine;
            });
            break;
        }
        case Code::Sqrt:
            each([=](std::size_t i) { return root(a[i]); });
            break;
        case Code::Abs:
            each([=](std::size_t i) { return magnitude(a[i]); });
            break;
        case Code::Flush:
            each([=](std::size_t i) { return flushed(a[i]); });
            break;
        case Code::Choose: {
            const Vector* const x = rows.row(step->in[2]);
            const Vector* const y = rows.row(step->in[3]);
            each([=](std::size_t i) { return choose(a[i] < b[i], x[i], y[i]); });
            break;
        }
        case Code::Calls:
            break;
        }
    }
}

} // namespace

void evaluate(const Instruction* begin, const Instruction* end, double* const* slots,
              std::size_t lanes) {
    if (lanes <= kWidth)
        run(begin, end, Rows<true>{slots, 1});
    else
        run(begin, end, Rows<false>{slots, (lanes + kWidth - 1) / kWidth});
}

} // namespace thetascope::machine::THETASCOPE_ISA

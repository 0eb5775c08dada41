// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the writers of machine code only, which is of x86-64.
#include "core/machine/instruction.h"

#include <asmjit/x86.h>

#include <array>
#include <cstdint>
#include <span>

namespace thetascope::machine {

/// Writes arithmetic on vectors of `width` lanes as machine code: the same operations in the same
/// order as the kernels, and so the same bits.
class VectorWriter {
public:
    using Vector = asmjit::x86::Vec;
    /// Where an operand is: in a register (Vec), or in memory (Mem).
    using Operand = asmjit::Operand;

    /// `width`: 1, 4 or 8. `compiler` must outlive this.
    VectorWriter(asmjit::x86::Compiler& compiler, std::uint32_t width)
        : m_compiler(compiler)
        , m_width(width) {}

    /// The results of an instruction, of which only SinCos has two. Registers that hold other
    /// values keep them.
    std::array<Operand, 2> write(const Instruction& instruction, std::span<const Operand> in);

    /// The result of an instruction of arithmetic (isArithmetic()); `in`: as many
    /// operands as it has. Only the registers of no other value are written.
    Vector compute(const Instruction& instruction, std::span<const Operand> in);

    Vector load(const Operand& from);
    void store(const asmjit::x86::Mem& to, const Vector& value);
    /// Into a register that holds another value.
    void copy(const Vector& to, const Vector& value);
    Vector newVector();
    /// A value in every lane. A whole vector of it even for one lane: there are no bitwise
    /// operations for less.
    asmjit::x86::Mem constant(double value);

private:
    /// An operation's instruction for whole vectors, and for one lane.
    struct Operation {
        asmjit::InstId vector;
        asmjit::InstId single;
    };

    static const Operation kMove;
    static const Operation kAdd;
    static const Operation kSubtract;
    static const Operation kMultiply;
    static const Operation kDivide;
    static const Operation kSmaller;
    static const Operation kLarger;
    static const Operation kCompare;
    static const Operation kExclusiveOr;
    static const Operation kAnd;

    asmjit::InstId id(Operation what) const { return m_width == 1 ? what.single : what.vector; }

    Vector inRegister(const Operand& operand);
    Vector operation(Operation what, const Operand& left, const Operand& right);
    /// Of an operation whose operands may change places.
    Vector symmetric(Operation what, const Operand& left, const Operand& right);
    Vector square(const Vector& a);
    Vector root(const Operand& a);
    Vector magnitude(const Operand& a);
    Vector flush(const Vector& a);
    Vector choose(std::span<const Operand> in);
    std::array<Operand, 2> call(const Instruction& instruction, std::span<const Operand> in);
    asmjit::TypeId type() const;

    asmjit::x86::Compiler& m_compiler;
    std::uint32_t m_width;
};

} // namespace thetascope::machine

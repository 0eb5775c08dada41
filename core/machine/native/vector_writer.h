// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/instruction.h"
#include "core/machine/native/emitter.h"

#include <array>
#include <cstdint>
#include <span>

namespace thetascope::machine::native {

/// VectorWriter writes instructions for one vector of lanes as machine code: the same operations in
/// the same order as the kernels, and so the same bits.
class VectorWriter {
public:
    /// `width` is the number of lanes in a vector: 1, 4 or 8. The emitter must outlive this.
    VectorWriter(Emitter& emitter, std::uint32_t width)
        : m_emitter(emitter)
        , m_width(width) {}

    std::uint32_t width() const { return m_width; }

    /// Writes an instruction and returns where its results are; only SinCos has two. No register
    /// that holds another value is overwritten. `in`: as many operands as the instruction has.
    std::array<Operand, 2> write(const Instruction& instruction, std::span<const Operand> in);

    Vec load(const Operand& from);
    void store(const Mem& to, const Vec& value);
    /// Overwrites a register that holds another value.
    void copy(const Vec& to, const Vec& value);
    Vec newVector();
    /// Returns memory that holds a value in every lane: a whole vector of it even for one lane,
    /// since there are no bitwise operations for less.
    Mem constant(double value);

private:
    /// The processor's instructions for an operation on whole vectors, and on one lane.
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

    Vec arithmetic(const Instruction& instruction, std::span<const Operand> in);
    std::array<Operand, 2> call(const Instruction& instruction, std::span<const Operand> in);
    Vec inRegister(const Operand& operand);
    Vec operation(Operation what, const Operand& left, const Operand& right);
    /// Writes an operation whose operands may be exchanged.
    Vec symmetric(Operation what, const Operand& left, const Operand& right);
    Vec square(const Vec& a);
    Vec root(const Operand& a);
    Vec magnitude(const Operand& a);
    Vec flush(const Vec& a);
    Vec choose(std::span<const Operand> in);
    TypeId type() const;

    Emitter& m_emitter;
    std::uint32_t m_width;
};

} // namespace thetascope::machine::native

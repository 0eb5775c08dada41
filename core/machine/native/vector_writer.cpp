// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/native/vector_writer.h"

#include "core/machine/vector_functions.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <vector>

namespace thetascope::machine::native {

namespace Inst = asmjit::x86::Inst;

constexpr VectorWriter::Operation VectorWriter::kMove{Inst::kIdVmovapd, Inst::kIdVmovsd};
constexpr VectorWriter::Operation VectorWriter::kAdd{Inst::kIdVaddpd, Inst::kIdVaddsd};
constexpr VectorWriter::Operation VectorWriter::kSubtract{Inst::kIdVsubpd, Inst::kIdVsubsd};
constexpr VectorWriter::Operation VectorWriter::kMultiply{Inst::kIdVmulpd, Inst::kIdVmulsd};
constexpr VectorWriter::Operation VectorWriter::kDivide{Inst::kIdVdivpd, Inst::kIdVdivsd};
constexpr VectorWriter::Operation VectorWriter::kSmaller{Inst::kIdVminpd, Inst::kIdVminsd};
constexpr VectorWriter::Operation VectorWriter::kLarger{Inst::kIdVmaxpd, Inst::kIdVmaxsd};
constexpr VectorWriter::Operation VectorWriter::kCompare{Inst::kIdVcmppd, Inst::kIdVcmpsd};
constexpr VectorWriter::Operation VectorWriter::kExclusiveOr{Inst::kIdVxorpd, Inst::kIdVxorpd};
constexpr VectorWriter::Operation VectorWriter::kAnd{Inst::kIdVandpd, Inst::kIdVandpd};

std::array<Operand, 2> VectorWriter::write(const Instruction& instruction,
                                           std::span<const Operand> in) {
    if (isArithmetic(instruction.code))
        return {arithmetic(instruction, in), Operand()};
    return call(instruction, in);
}

/// Calls the function of whole vectors, by the system's calling convention.
std::array<Operand, 2> VectorWriter::call(const Instruction& instruction,
                                          std::span<const Operand> in) {
    const VectorFunction function = m_width == 8   ? Avx512::vectorFunction(instruction.code)
                                    : m_width == 4 ? Avx2::vectorFunction(instruction.code)
                                                   : Portable::vectorFunction(instruction.code);
    std::vector<Vec> arguments;
    for (const Operand& each : in)
        arguments.push_back(inRegister(each));
    if (instruction.code != Code::SinCos) {
        const Vec result = newVector();
        m_emitter.call(function, type(), arguments, result);
        return {result, Operand()};
    }
    // The pair stays in memory: a register would not outlive the next call.
    const std::uint32_t bytes = m_width * sizeof(double);
    const Mem pair = m_emitter.newStack(2 * bytes, bytes);
    const Gp address = m_emitter.newPointer();
    m_emitter.emit(Inst::kIdLea, address, pair);
    m_emitter.call(function, type(), address, arguments);
    return {pair, advanced(pair, bytes)};
}

Vec VectorWriter::arithmetic(const Instruction& instruction, std::span<const Operand> in) {
    switch (instruction.code) {
    case Code::Constant:
        return load(constant(instruction.constant));
    case Code::Copy:
        return inRegister(in[0]);
    case Code::AddRow:
        return symmetric(kAdd, in[0], in[1]);
    case Code::AddConstant:
        return symmetric(kAdd, in[0], constant(instruction.constant));
    case Code::SubtractRow:
        return operation(kSubtract, in[0], in[1]);
    case Code::SubtractConstant:
        return operation(kSubtract, in[0], constant(instruction.constant));
    case Code::ConstantSubtract:
        return operation(kSubtract, constant(instruction.constant), in[0]);
    case Code::MultiplyRow:
        return symmetric(kMultiply, in[0], in[1]);
    case Code::MultiplyConstant:
        return symmetric(kMultiply, in[0], constant(instruction.constant));
    case Code::DivideRow:
        return operation(kDivide, in[0], in[1]);
    case Code::DivideConstant:
        return operation(kDivide, in[0], constant(instruction.constant));
    case Code::ConstantDivide:
        return operation(kDivide, constant(instruction.constant), in[0]);
    case Code::Negate:
        return symmetric(kExclusiveOr, in[0], constant(-0.0));
    case Code::Square:
        return square(inRegister(in[0]));
    case Code::Cube: {
        const Vec base = inRegister(in[0]);
        return operation(kMultiply, square(base), base);
    }
    case Code::Fourth:
        return square(square(inRegister(in[0])));
    case Code::Sqrt:
        return root(in[0]);
    case Code::Flush:
        return flush(inRegister(in[0]));
    case Code::Choose:
        return choose(in);
    case Code::Abs:
        return magnitude(in[0]);
    case Code::Power:
    case Code::SinCos:
    case Code::Calls:
        break; // no arithmetic: call()
    }
    __builtin_unreachable();
}

Vec VectorWriter::inRegister(const Operand& operand) {
    return isRegister(operand) ? operand.as<Vec>() : load(operand);
}

Vec VectorWriter::operation(Operation what, const Operand& left, const Operand& right) {
    const Vec first = inRegister(left);
    const Vec result = newVector();
    m_emitter.emit(id(what), result, first, right);
    return result;
}

Vec VectorWriter::symmetric(Operation what, const Operand& left, const Operand& right) {
    return isMemory(left) && isRegister(right) ? operation(what, right, left)
                                               : operation(what, left, right);
}

Vec VectorWriter::square(const Vec& a) {
    return operation(kMultiply, a, a);
}

Vec VectorWriter::root(const Operand& a) {
    const Vec result = newVector();
    if (m_width == 1) {
        const Vec single = inRegister(a);
        m_emitter.emit(Inst::kIdVsqrtsd, result, single, single);
    } else {
        m_emitter.emit(Inst::kIdVsqrtpd, result, a);
    }
    return result;
}

Vec VectorWriter::magnitude(const Operand& a) {
    return symmetric(kAnd, a,
                     constant(std::bit_cast<double>(std::numeric_limits<std::int64_t>::max())));
}

Vec VectorWriter::flush(const Vec& a) {
    if (m_width == 8) {
        const Vec result = newVector();
        const KReg mask = m_emitter.newMask();
        m_emitter.emit(Inst::kIdVptestmq, mask, a,
                       constant(std::bit_cast<double>(kNormalExponentBits)));
        m_emitter.emitZeroing(mask, Inst::kIdVmovapd, result, a);
        return result;
    }
    constexpr unsigned kNotLess = 21; // true, quietly, where one of them is not a number
    const Vec mask = newVector();
    m_emitter.emit(id(kCompare), mask, magnitude(a), constant(kFlushThreshold),
                   asmjit::Imm(kNotLess));
    return operation(kAnd, mask, a);
}

Vec VectorWriter::choose(std::span<const Operand> in) {
    // The processor's minimum and maximum give their second operand where neither is the lesser.
    if (in[0] == in[2] && in[1] == in[3])
        return operation(kSmaller, in[0], in[1]);
    if (in[0] == in[3] && in[1] == in[2])
        return operation(kLarger, in[1], in[0]);
    constexpr unsigned kLess = 17; // false, quietly, where one of them is not a number
    const Vec left = inRegister(in[0]);
    const Vec yes = inRegister(in[2]);
    const Vec no = inRegister(in[3]);
    const Vec result = newVector();
    if (m_width == 8) {
        const KReg mask = m_emitter.newMask();
        m_emitter.emit(Inst::kIdVcmppd, mask, left, in[1], asmjit::Imm(kLess));
        m_emitter.emitMasked(mask, Inst::kIdVblendmpd, result, no, yes);
    } else {
        const Vec mask = newVector();
        m_emitter.emit(id(kCompare), mask, left, in[1], asmjit::Imm(kLess));
        m_emitter.emit(Inst::kIdVblendvpd, result, no, yes, mask);
    }
    return result;
}

Vec VectorWriter::load(const Operand& from) {
    const Vec result = newVector();
    m_emitter.emit(id(kMove), result, from);
    return result;
}

void VectorWriter::store(const Mem& to, const Vec& value) {
    m_emitter.emit(id(kMove), to, value);
}

void VectorWriter::copy(const Vec& to, const Vec& value) {
    m_emitter.emit(Inst::kIdVmovapd, to, value);
}

Vec VectorWriter::newVector() {
    return m_emitter.newVector(type());
}

TypeId VectorWriter::type() const {
    return m_width == 1   ? TypeId::kFloat64x1
           : m_width == 4 ? TypeId::kFloat64x4
                          : TypeId::kFloat64x8;
}

Mem VectorWriter::constant(double value) {
    std::array<double, 8> lanes;
    lanes.fill(value);
    return m_emitter.constant(lanes.data(), std::max<std::size_t>(2, m_width) * sizeof(double));
}

} // namespace thetascope::machine::native

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(__x86_64__)

#include "core/machine/native/vector_writer.h"

#include "core/machine/vector_functions.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <vector>

namespace thetascope::machine {

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

std::array<VectorWriter::Operand, 2> VectorWriter::write(const Instruction& instruction,
                                                         std::span<const Operand> in) {
    if (isArithmetic(instruction.code))
        return {compute(instruction, in), Operand()};
    return call(instruction, in);
}

/// A function of whole vectors, by the system's calling convention.
std::array<VectorWriter::Operand, 2> VectorWriter::call(const Instruction& instruction,
                                                        std::span<const Operand> in) {
    const bool isPair = instruction.code == Code::SinCos;
    const VectorFunction function = m_width == 8 ? Avx512::vectorFunction(instruction.code)
                                                 : Avx2::vectorFunction(instruction.code);
    asmjit::FuncSignatureBuilder signature;
    signature.setRet(isPair ? asmjit::TypeId::kVoid : type());
    if (isPair)
        signature.addArg(asmjit::TypeId::kUIntPtr);
    for (std::size_t k = 0; k < in.size(); ++k)
        signature.addArg(type());
    std::vector<Vector> arguments;
    for (const Operand& each : in)
        arguments.push_back(inRegister(each));
    const std::uint32_t bytes = m_width * sizeof(double);
    asmjit::x86::Mem pair;
    asmjit::x86::Gp place;
    if (isPair) {
        pair = m_compiler.newStack(2 * bytes, bytes);
        place = m_compiler.newIntPtr();
        m_compiler.lea(place, pair);
    }
    asmjit::InvokeNode* invoke = nullptr;
    m_compiler.invoke(&invoke, reinterpret_cast<std::uint64_t>(function), signature);
    std::uint32_t argument = 0;
    if (isPair)
        invoke->setArg(argument++, place);
    for (const Vector& each : arguments)
        invoke->setArg(argument++, each);
    if (isPair)
        return {pair, pair.cloneAdjusted(bytes)}; // a register would not outlive the next call
    const Vector result = newVector();
    invoke->setRet(0, result);
    return {result, Operand()};
}

VectorWriter::Vector VectorWriter::compute(const Instruction& instruction,
                                           std::span<const Operand> in) {
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
        const Vector base = inRegister(in[0]);
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

VectorWriter::Vector VectorWriter::inRegister(const Operand& operand) {
    return operand.isReg() ? operand.as<Vector>() : load(operand);
}

VectorWriter::Vector VectorWriter::operation(Operation what, const Operand& left,
                                             const Operand& right) {
    const Vector first = inRegister(left);
    const Vector result = newVector();
    m_compiler.emit(id(what), result, first, right);
    return result;
}

VectorWriter::Vector VectorWriter::symmetric(Operation what, const Operand& left,
                                             const Operand& right) {
    return left.isMem() && right.isReg() ? operation(what, right, left)
                                         : operation(what, left, right);
}

VectorWriter::Vector VectorWriter::square(const Vector& a) {
    return operation(kMultiply, a, a);
}

VectorWriter::Vector VectorWriter::root(const Operand& a) {
    const Vector result = newVector();
    if (m_width == 1) {
        const Vector single = inRegister(a);
        m_compiler.emit(Inst::kIdVsqrtsd, result, single, single);
    } else {
        m_compiler.emit(Inst::kIdVsqrtpd, result, a);
    }
    return result;
}

VectorWriter::Vector VectorWriter::magnitude(const Operand& a) {
    return symmetric(kAnd, a,
                     constant(std::bit_cast<double>(std::numeric_limits<std::int64_t>::max())));
}

VectorWriter::Vector VectorWriter::flush(const Vector& a) {
    if (m_width == 8) {
        const Vector result = newVector();
        const asmjit::x86::KReg mask = m_compiler.newKb();
        m_compiler.emit(Inst::kIdVptestmq, mask, a, constant(std::bit_cast<double>(kAboveDust)));
        m_compiler.k(mask).z().emit(Inst::kIdVmovapd, result, a);
        return result;
    }
    constexpr unsigned kNotLess = 21; // true, quietly, where one of them is not a number
    const Vector mask = newVector();
    m_compiler.emit(id(kCompare), mask, magnitude(a), constant(kDust), asmjit::Imm(kNotLess));
    return operation(kAnd, mask, a);
}

VectorWriter::Vector VectorWriter::choose(std::span<const Operand> in) {
    // The processor's minimum and maximum give their second operand where neither is the lesser.
    if (in[0] == in[2] && in[1] == in[3])
        return operation(kSmaller, in[0], in[1]);
    if (in[0] == in[3] && in[1] == in[2])
        return operation(kLarger, in[1], in[0]);
    constexpr unsigned kLess = 17; // false, quietly, where one of them is not a number
    const Vector left = inRegister(in[0]);
    const Vector yes = inRegister(in[2]);
    const Vector no = inRegister(in[3]);
    const Vector result = newVector();
    if (m_width == 8) {
        const asmjit::x86::KReg mask = m_compiler.newKb();
        m_compiler.emit(Inst::kIdVcmppd, mask, left, in[1], asmjit::Imm(kLess));
        m_compiler.k(mask).emit(Inst::kIdVblendmpd, result, no, yes);
    } else {
        const Vector mask = newVector();
        m_compiler.emit(id(kCompare), mask, left, in[1], asmjit::Imm(kLess));
        m_compiler.emit(Inst::kIdVblendvpd, result, no, yes, mask);
    }
    return result;
}

VectorWriter::Vector VectorWriter::load(const Operand& from) {
    const Vector result = newVector();
    m_compiler.emit(id(kMove), result, from);
    return result;
}

void VectorWriter::store(const asmjit::x86::Mem& to, const Vector& value) {
    m_compiler.emit(id(kMove), to, value);
}

void VectorWriter::copy(const Vector& to, const Vector& value) {
    m_compiler.emit(Inst::kIdVmovapd, to, value);
}

VectorWriter::Vector VectorWriter::newVector() {
    Vector vector;
    m_compiler._newReg(&vector, type());
    return vector;
}

asmjit::TypeId VectorWriter::type() const {
    return m_width == 1   ? asmjit::TypeId::kFloat64x1
           : m_width == 4 ? asmjit::TypeId::kFloat64x4
                          : asmjit::TypeId::kFloat64x8;
}

asmjit::x86::Mem VectorWriter::constant(double value) {
    std::array<double, 8> lanes;
    lanes.fill(value);
    asmjit::x86::Mem memory;
    m_compiler._newConst(&memory, asmjit::ConstPoolScope::kGlobal, lanes.data(),
                         std::max<std::size_t>(2, m_width) * sizeof(double));
    return memory;
}

} // namespace thetascope::machine

#endif

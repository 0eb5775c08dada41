// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/native_code.h"

namespace thetascope::expression {

bool NativeCode::translates(Code code) {
    switch (code) {
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
        return true;
    default:
        return false;
    }
}

} // namespace thetascope::expression

#if defined(__x86_64__)

#include "core/expression/registers.h"

#include <asmjit/x86.h>

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <utility>
#include <vector>

namespace thetascope::expression {

namespace {

using asmjit::x86::Gp;
namespace Inst = asmjit::x86::Inst;
using asmjit::x86::Mem;
using asmjit::x86::Vec;

/// A set of slots.
using Slots = std::vector<bool>;

/// The memory that code lives in.
asmjit::JitRuntime& runtime() {
    static asmjit::JitRuntime theRuntime;
    return theRuntime;
}

/// Remembers whether something went wrong on the way.
class Failure : public asmjit::ErrorHandler {
public:
    void handleError(asmjit::Error, const char*, asmjit::BaseEmitter*) override { m_any = true; }

    bool any() const { return m_any; }

private:
    bool m_any = false;
};

/// An operation's instruction for whole vectors, and for one lane.
struct Operation {
    asmjit::InstId vector;
    asmjit::InstId single;
};

constexpr Operation kMove{Inst::kIdVmovapd, Inst::kIdVmovsd};
constexpr Operation kAdd{Inst::kIdVaddpd, Inst::kIdVaddsd};
constexpr Operation kSubtract{Inst::kIdVsubpd, Inst::kIdVsubsd};
constexpr Operation kMultiply{Inst::kIdVmulpd, Inst::kIdVmulsd};
constexpr Operation kDivide{Inst::kIdVdivpd, Inst::kIdVdivsd};
constexpr Operation kExclusiveOr{Inst::kIdVxorpd, Inst::kIdVxorpd};
constexpr Operation kAnd{Inst::kIdVandpd, Inst::kIdVandpd};

/// Writes one function.
class Translator {
public:
    Translator(asmjit::CodeHolder& code, std::span<const Instruction> instructions,
               NativeCode::Width width, Kernel kernel)
        : m_compiler(&code)
        , m_instructions(instructions)
        , m_width(static_cast<std::uint32_t>(width))
        , m_kernel(kernel) {}

    void translate(std::pair<std::uint32_t, std::uint32_t> kept) {
        asmjit::FuncNode* const function =
            m_compiler.addFunc(asmjit::FuncSignatureT<void, const void*, std::size_t>());
        function->frame().setAvxEnabled();
        function->frame().setAvxCleanup();
        if (m_width == 8)
            function->frame().setAvx512Enabled();
        m_slots = m_compiler.newIntPtr();
        m_lanes = m_compiler.newIntPtr();
        function->setArg(0, m_slots);
        function->setArg(1, m_lanes);
        const std::vector<Slots> live = liveBefore(kept);
        for (std::size_t begin = 0; begin < m_instructions.size();) {
            const bool arithmetic = NativeCode::translates(m_instructions[begin].code);
            std::size_t end = begin + 1;
            while (end < m_instructions.size() &&
                   NativeCode::translates(m_instructions[end].code) == arithmetic)
                ++end;
            const auto part = m_instructions.subspan(begin, end - begin);
            if (arithmetic)
                fuse(part, live[end]);
            else
                call(part);
            begin = end;
        }
        m_compiler.endFunc();
        m_compiler.finalize();
    }

private:
    /// By instruction, and after the last one: the slots whose values are still read.
    std::vector<Slots> liveBefore(std::pair<std::uint32_t, std::uint32_t> kept) const {
        std::uint32_t slots = kept.second;
        for (const Instruction& each : m_instructions) {
            slots = std::max({slots, each.out + 1, each.out2 + 1});
            for (const std::uint32_t in : each.in)
                slots = std::max(slots, in + 1);
        }
        std::vector<Slots> live(m_instructions.size() + 1, Slots(slots));
        for (std::uint32_t slot = kept.first; slot < kept.second; ++slot)
            live.back()[slot] = true;
        for (std::size_t at = m_instructions.size(); at-- > 0;) {
            const Instruction& now = m_instructions[at];
            live[at] = live[at + 1];
            live[at][now.out] = false;
            if (now.code == Code::SinCos)
                live[at][now.out2] = false;
            for (std::size_t k = 0; k < inputs(now.code); ++k)
                live[at][now.in[k]] = true;
        }
        return live;
    }

    /// Elementary functions: the kernel's.
    void call(std::span<const Instruction> part) {
        asmjit::InvokeNode* invoke = nullptr;
        m_compiler.invoke(
            &invoke, reinterpret_cast<std::uint64_t>(m_kernel),
            asmjit::FuncSignatureT<void, const void*, const void*, const void*, std::size_t>());
        invoke->setArg(0, asmjit::Imm(reinterpret_cast<std::uint64_t>(part.data())));
        invoke->setArg(1, asmjit::Imm(reinterpret_cast<std::uint64_t>(part.data() + part.size())));
        invoke->setArg(2, m_slots);
        invoke->setArg(3, m_lanes);
    }

    /// Arithmetic: a loop over the block's vectors.
    void fuse(std::span<const Instruction> part, const Slots& liveAfter) {
        m_values.clear();
        m_rows.clear();
        Slots written(liveAfter.size());
        for (const Instruction& each : part) { // pointers are fetched before the loop begins
            for (std::size_t k = 0; k < inputs(each.code); ++k) {
                if (!written[each.in[k]])
                    fetchRow(each.in[k]);
            }
            written[each.out] = true;
        }
        for (std::uint32_t slot = 0; slot < written.size(); ++slot) {
            if (written[slot] && liveAfter[slot])
                fetchRow(slot);
        }
        const asmjit::Label loop = m_compiler.newLabel();
        if (m_width > 1) {
            m_at = m_compiler.newIntPtr();
            m_compiler.xor_(m_at, m_at);
            m_compiler.bind(loop);
        }
        for (const Instruction& each : part)
            m_values[each.out] = compute(each);
        for (std::uint32_t slot = 0; slot < written.size(); ++slot) {
            if (written[slot] && liveAfter[slot])
                m_compiler.emit(id(kMove), place(slot), m_values[slot]);
        }
        if (m_width > 1) {
            m_compiler.add(m_at, m_width);
            m_compiler.cmp(m_at, m_lanes);
            m_compiler.jb(loop);
        }
    }

    Vec compute(const Instruction& now) {
        switch (now.code) {
        case Code::Constant:
            return load(constant(now.constant));
        case Code::Copy:
            return first(now);
        case Code::AddRow:
            return operation(kAdd, first(now), second(now));
        case Code::AddConstant:
            return operation(kAdd, first(now), constant(now.constant));
        case Code::SubtractRow:
            return operation(kSubtract, first(now), second(now));
        case Code::SubtractConstant:
            return operation(kSubtract, first(now), constant(now.constant));
        case Code::ConstantSubtract:
            return operation(kSubtract, load(constant(now.constant)), first(now));
        case Code::MultiplyRow:
            return operation(kMultiply, first(now), second(now));
        case Code::MultiplyConstant:
            return operation(kMultiply, first(now), constant(now.constant));
        case Code::DivideRow:
            return operation(kDivide, first(now), second(now));
        case Code::DivideConstant:
            return operation(kDivide, first(now), constant(now.constant));
        case Code::ConstantDivide:
            return operation(kDivide, load(constant(now.constant)), first(now));
        case Code::Negate:
            return operation(kExclusiveOr, first(now), constant(-0.0));
        case Code::Square:
            return square(first(now));
        case Code::Cube:
            return operation(kMultiply, square(first(now)), first(now));
        case Code::Fourth:
            return square(square(first(now)));
        case Code::Sqrt:
            return root(first(now));
        default: // Abs; there are no others: translates()
            return operation(kAnd, first(now), constant(std::bit_cast<double>(INT64_MAX)));
        }
    }

    Vec first(const Instruction& now) { return value(now.in[0]); }

    Vec second(const Instruction& now) { return value(now.in[1]); }

    /// What the slot holds at this place.
    Vec value(std::uint32_t slot) {
        const auto [entry, isNew] = m_values.try_emplace(slot);
        if (isNew)
            entry->second = load(place(slot));
        return entry->second;
    }

    template <class Right>
    Vec operation(Operation what, Vec left, Right right) {
        const Vec result = newVector();
        m_compiler.emit(id(what), result, left, right);
        return result;
    }

    Vec square(Vec a) { return operation(kMultiply, a, a); }

    Vec root(Vec a) {
        const Vec result = newVector();
        if (m_width == 1)
            m_compiler.emit(Inst::kIdVsqrtsd, result, a, a);
        else
            m_compiler.emit(Inst::kIdVsqrtpd, result, a);
        return result;
    }

    Vec load(Mem from) {
        const Vec result = newVector();
        m_compiler.emit(id(kMove), result, from);
        return result;
    }

    Vec newVector() {
        Vec vector;
        m_compiler._newReg(&vector, m_width == 1   ? asmjit::TypeId::kFloat64x1
                                    : m_width == 4 ? asmjit::TypeId::kFloat64x4
                                                   : asmjit::TypeId::kFloat64x8);
        return vector;
    }

    asmjit::InstId id(Operation what) const { return m_width == 1 ? what.single : what.vector; }

    /// In every lane. A whole vector of it even for one lane: there are no bitwise operations for
    /// less.
    Mem constant(double value) {
        std::array<double, 8> lanes;
        lanes.fill(value);
        Mem memory;
        m_compiler._newConst(&memory, asmjit::ConstPoolScope::kGlobal, lanes.data(),
                             std::max<std::size_t>(2, m_width) * sizeof(double));
        return memory;
    }

    void fetchRow(std::uint32_t slot) {
        const auto [entry, isNew] = m_rows.try_emplace(slot);
        if (!isNew)
            return;
        entry->second = m_compiler.newIntPtr();
        m_compiler.mov(entry->second,
                       asmjit::x86::ptr(m_slots, static_cast<std::int32_t>(slot * sizeof(void*))));
    }

    /// Where the present lanes of a fetched row are.
    Mem place(std::uint32_t slot) const {
        const Gp& row = m_rows.at(slot);
        return m_width == 1 ? asmjit::x86::ptr(row) : asmjit::x86::ptr(row, m_at, 3);
    }

    asmjit::x86::Compiler m_compiler;
    std::span<const Instruction> m_instructions;
    std::uint32_t m_width;
    Kernel m_kernel;
    Gp m_slots;
    Gp m_lanes;
    Gp m_at; ///< the first of the lanes the loop is at
    std::map<std::uint32_t, Vec> m_values;
    std::map<std::uint32_t, Gp> m_rows;
};

} // namespace

std::optional<NativeCode> NativeCode::translate(std::span<const Instruction> instructions,
                                                std::pair<std::uint32_t, std::uint32_t> kept,
                                                Width width, Kernel kernel) {
    struct Owner {
        std::vector<Instruction> instructions;
        Function function = nullptr;

        ~Owner() {
            if (function)
                runtime().release(function);
        }
    };

    const auto owner = std::make_shared<Owner>();
    owner->instructions.assign(instructions.begin(), instructions.end());
    asmjit::CodeHolder code;
    Failure failure;
    code.init(runtime().environment());
    code.setErrorHandler(&failure);
    Translator(code, owner->instructions, width, kernel).translate(kept);
    if (failure.any() || runtime().add(&owner->function, &code) != asmjit::kErrorOk)
        return std::nullopt;
    NativeCode native;
    native.m_function = owner->function;
    native.m_owner = owner;
    return native;
}

} // namespace thetascope::expression

#else

namespace thetascope::expression {

std::optional<NativeCode> NativeCode::translate(std::span<const Instruction>,
                                                std::pair<std::uint32_t, std::uint32_t>, Width,
                                                Kernel) {
    return std::nullopt; // the kernel is all there is
}

} // namespace thetascope::expression

#endif

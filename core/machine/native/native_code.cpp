// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/native_code.h"

#if defined(__x86_64__)

#include "core/machine/native/vector_writer.h"
#include "core/machine/written_code.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

namespace thetascope::machine {

namespace {

using asmjit::x86::Gp;
using asmjit::x86::Mem;
using Operand = VectorWriter::Operand;

/// A set of slots.
using Slots = std::vector<bool>;

/// Writes one function.
class Translator {
public:
    Translator(asmjit::x86::Compiler& compiler, std::span<const Instruction> instructions,
               NativeCode::Width width, Kernel kernel)
        : m_compiler(compiler)
        , m_instructions(instructions)
        , m_width(static_cast<std::uint32_t>(width))
        , m_writer(compiler, m_width)
        , m_kernel(kernel) {}

    void translate(std::pair<std::uint32_t, std::uint32_t> kept) {
        beginFunction(m_compiler, asmjit::FuncSignatureT<void, const void*, std::size_t>(),
                      m_width);
        m_slots = m_compiler.newIntPtr();
        m_lanes = m_compiler.newIntPtr();
        m_compiler.func()->setArg(0, m_slots);
        m_compiler.func()->setArg(1, m_lanes);
        const std::vector<Slots> live = liveBefore(kept);
        for (std::size_t begin = 0; begin < m_instructions.size();) {
            const bool arithmetic = isArithmetic(m_instructions[begin].code);
            std::size_t end = begin + 1;
            while (end < m_instructions.size() &&
                   isArithmetic(m_instructions[end].code) == arithmetic)
                ++end;
            const auto part = m_instructions.subspan(begin, end - begin);
            if (arithmetic)
                fuse(part, live[end]);
            else
                callKernel(m_compiler, m_kernel, part, m_slots, m_lanes);
            begin = end;
        }
        m_compiler.endFunc();
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
                m_writer.store(place(slot), m_values[slot]);
        }
        if (m_width > 1) {
            m_compiler.add(m_at, m_width);
            m_compiler.cmp(m_at, m_lanes);
            m_compiler.jb(loop);
        }
    }

    VectorWriter::Vector compute(const Instruction& now) {
        std::array<Operand, 4> in;
        for (std::size_t k = 0; k < inputs(now.code); ++k)
            in[k] = value(now.in[k]);
        return m_writer.compute(now, std::span(in).first(inputs(now.code)));
    }

    /// What the slot holds at this place.
    VectorWriter::Vector value(std::uint32_t slot) {
        const auto [entry, isNew] = m_values.try_emplace(slot);
        if (isNew)
            entry->second = m_writer.load(place(slot));
        return entry->second;
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

    asmjit::x86::Compiler& m_compiler;
    std::span<const Instruction> m_instructions;
    std::uint32_t m_width;
    VectorWriter m_writer;
    Kernel m_kernel;
    Gp m_slots;
    Gp m_lanes;
    Gp m_at; ///< the first of the lanes the loop is at
    std::map<std::uint32_t, VectorWriter::Vector> m_values;
    std::map<std::uint32_t, Gp> m_rows;
};

} // namespace

std::optional<NativeCode> NativeCode::translate(std::span<const Instruction> instructions,
                                                std::pair<std::uint32_t, std::uint32_t> kept,
                                                Width width, Kernel kernel) {
    struct Owner {
        std::vector<Instruction> instructions;
        std::shared_ptr<const WrittenCode> code;
    };

    const auto owner = std::make_shared<Owner>();
    owner->instructions.assign(instructions.begin(), instructions.end());
    owner->code = WrittenCode::make([&](asmjit::x86::Compiler& compiler) {
        Translator(compiler, owner->instructions, width, kernel).translate(kept);
    });
    if (!owner->code)
        return std::nullopt;
    NativeCode native;
    native.m_function = owner->code->as<Function>();
    native.m_owner = owner;
    return native;
}

} // namespace thetascope::machine

#else

namespace thetascope::machine {

std::optional<NativeCode> NativeCode::translate(std::span<const Instruction>,
                                                std::pair<std::uint32_t, std::uint32_t>, Width,
                                                Kernel) {
    return std::nullopt; // the kernel is all there is
}

} // namespace thetascope::machine

#endif

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/native/emitter.h"

#include <cstddef>
#include <cstdint>

namespace thetascope::machine::native {

/// An Address is where a row of lanes begins in memory: `offset` bytes behind what `base` points
/// to.
struct Address {
    Gp base;
    std::size_t offset = 0;
};

/// LaneLoop writes a loop over the lanes of a block, some vectors at a time. A vector of one lane
/// has no loop.
class LaneLoop {
public:
    LaneLoop(Emitter& emitter, std::uint32_t width)
        : m_emitter(emitter)
        , m_width(width) {
        if (m_width > 1)
            m_first = emitter.newPointer();
    }

    /// Has `work` write what is done with `vectors` vectors. `lanes`: a register or a constant.
    template <class Lanes, class Work>
    void each(std::size_t vectors, const Lanes& lanes, Work work) const {
        if (m_width == 1)
            return work();
        namespace Inst = asmjit::x86::Inst;
        const Label begin = m_emitter.newLabel();
        m_emitter.emit(Inst::kIdXor, m_first, m_first);
        m_emitter.bind(begin);
        work();
        m_emitter.emit(Inst::kIdAdd, m_first, asmjit::Imm(vectors * m_width));
        m_emitter.emit(Inst::kIdCmp, m_first, lanes);
        m_emitter.emit(Inst::kIdJb, begin);
    }

    /// Returns the lanes of a row that belong to vector `number` of those at work.
    Mem lanes(const Address& row, std::size_t number) const {
        const auto offset =
            static_cast<std::int32_t>(row.offset + number * m_width * sizeof(double));
        return m_width == 1 ? asmjit::x86::ptr(row.base, offset)
                            : asmjit::x86::ptr(row.base, m_first, 3, offset);
    }

private:
    Emitter& m_emitter;
    std::uint32_t m_width;
    Gp m_first; ///< the number of the first lane of the vectors at work
};

} // namespace thetascope::machine::native

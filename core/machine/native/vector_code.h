// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/native/lane_loop.h"
#include "core/machine/native/vector_writer.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>

namespace thetascope::machine::native {

/// Sources say where the values are that no instruction has written, by the number of their
/// register.
struct Sources {
    std::map<std::uint32_t, Address> rows;
    std::map<std::uint32_t, double> constants;
};

/// VectorCode is the code for one vector of lanes: it writes instructions one after another, and
/// remembers where the value of each of their registers is.
class VectorCode {
public:
    /// `number`: of the vector among those that the loop works on at a time. All must outlive this.
    VectorCode(VectorWriter& writer, const LaneLoop& loop, const Sources& sources,
               std::size_t number)
        : m_writer(writer)
        , m_loop(loop)
        , m_sources(sources)
        , m_number(number) {}

    void write(std::span<const Instruction> instructions);

    /// Returns the value that a register has now, loaded if it is in memory.
    Vec value(std::uint32_t of);

    /// Says that a register's value is in `in`.
    void set(std::uint32_t of, const Vec& in) { m_values.insert_or_assign(of, in); }

    /// Loads this vector's lanes of a row, and stores into them.
    Vec load(const Address& row) { return m_writer.load(m_loop.lanes(row, m_number)); }

    void store(const Address& row, const Vec& value) {
        m_writer.store(m_loop.lanes(row, m_number), value);
    }

private:
    Operand operand(std::uint32_t of);

    VectorWriter& m_writer;
    const LaneLoop& m_loop;
    const Sources& m_sources;
    std::size_t m_number;
    std::map<std::uint32_t, Operand> m_values; ///< of the registers that have been written
};

} // namespace thetascope::machine::native

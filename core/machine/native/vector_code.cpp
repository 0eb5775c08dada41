// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/native/vector_code.h"

#include <array>

namespace thetascope::machine::native {

void VectorCode::write(std::span<const Instruction> instructions) {
    for (const Instruction& now : instructions) {
        std::array<Operand, 4> in;
        for (std::size_t i = 0; i < inputs(now.code); ++i)
            in[i] = operand(now.in[i]);
        const auto results = m_writer.write(now, std::span(in).first(inputs(now.code)));
        m_values.insert_or_assign(now.out, results[0]);
        if (now.code == Code::SinCos)
            m_values.insert_or_assign(now.out2, results[1]);
    }
}

Vec VectorCode::value(std::uint32_t of) {
    const Operand where = operand(of);
    return isRegister(where) ? where.as<Vec>() : m_writer.load(where);
}

Operand VectorCode::operand(std::uint32_t of) {
    if (const auto found = m_values.find(of); found != m_values.end())
        return found->second;
    if (const auto found = m_sources.constants.find(of); found != m_sources.constants.end())
        return m_writer.constant(found->second);
    return m_loop.lanes(m_sources.rows.at(of), m_number);
}

} // namespace thetascope::machine::native

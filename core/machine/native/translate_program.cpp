// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/native.h"
#include "core/machine/native/machine_code.h"
#include "core/machine/native/vector_code.h"

#include <vector>

namespace thetascope::machine::native {

namespace {

/// Loads the addresses of rows from the table that the function is called with.
class RowTable {
public:
    RowTable(Emitter& emitter, const Gp& table)
        : m_emitter(emitter)
        , m_table(table) {}

    Address row(std::uint32_t number) const {
        const Gp address = m_emitter.newPointer();
        const auto offset = static_cast<std::int32_t>(number * sizeof(double*));
        m_emitter.emit(asmjit::x86::Inst::kIdMov, address, asmjit::x86::ptr(m_table, offset));
        return {address};
    }

private:
    Emitter& m_emitter;
    Gp m_table;
};

} // namespace

EvaluateFunction translate(std::span<const Instruction> instructions, std::uint32_t variables,
                           std::uint32_t results, Width width) {
    const auto code = MachineCode::make([&](Emitter& emitter) {
        const Gp arguments[] = {emitter.newPointer(), emitter.newPointer()};
        const auto& [table, lanes] = arguments;
        emitter.beginFunction(arguments, width == Width::Eight);
        VectorWriter writer(emitter, static_cast<std::uint32_t>(width));
        const LaneLoop loop(emitter, writer.width());
        const RowTable rows(emitter, table);
        std::vector<Address> given;
        for (std::uint32_t variable = 0; variable < variables; ++variable)
            given.push_back(rows.row(variable));
        std::vector<Address> wanted;
        for (std::uint32_t result = variables; result < variables + results; ++result)
            wanted.push_back(rows.row(result));
        loop.each(1, lanes, [&] {
            const Sources none;
            VectorCode vector(writer, loop, none, 0);
            // Loaded once: lanes that were stored one by one take long to load as a vector.
            for (std::uint32_t variable = 0; variable < variables; ++variable)
                vector.set(variable, vector.load(given[variable]));
            vector.write(instructions);
            for (std::uint32_t result = 0; result < results; ++result)
                vector.store(wanted[result], vector.value(variables + result));
        });
        emitter.endFunction();
    });
    if (!code)
        return {};
    return {reinterpret_cast<EvaluateFunction::Address>(code->address()), code};
}

} // namespace thetascope::machine::native

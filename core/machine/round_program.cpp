// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/round_program.h"

#include "core/machine/kernel.h"
#include "core/machine/registers.h"

#include <algorithm>
#include <utility>

namespace thetascope::machine {

namespace {

constexpr std::size_t kWalkedLanes = 64; ///< of arithmetic alone: they walk in small groups anyway
constexpr std::size_t kLanes = 128;
constexpr std::size_t kPointRows = 56; ///< of all points of a block of kWalkedLanes

FrameShape shapeFor(const Round& round) {
    const bool walks = NativeRound::isArithmetic(round);
    const std::size_t lanes = walks ? kWalkedLanes : kLanes;
    const std::size_t rows = kPointRows * kWalkedLanes / lanes;
    // A stride that is no power of two: rows would get into each other's way in the cache.
    return {lanes, lanes + simd::kLanePadding, std::max<std::size_t>(1, rows / round.pointPlaces)};
}

} // namespace

RoundProgram::RoundProgram(Round round, simd::InstructionSet set)
    : m_round(std::move(round))
    , m_shape(shapeFor(m_round))
    , m_kernel(kernelOf(set)) {
    if (set != simd::InstructionSet::Portable &&
        m_round.instructions.size() <= NativeCode::kMaxInstructions)
        m_native =
            NativeRound::translate(m_round, m_shape,
                                   set == simd::InstructionSet::Avx512 ? NativeCode::Width::Eight
                                                                       : NativeCode::Width::Four);
    if (!m_native)
        translateForKernel();
}

void RoundProgram::translateForKernel() {
    const std::uint32_t point = m_round.fixedPlaces;
    const std::uint32_t next = point + m_round.pointPlaces;
    const std::uint32_t registers = next + m_round.pointPlaces;
    std::vector<std::uint32_t> slot(m_round.rows);
    for (std::uint32_t row = 0; row < m_round.rows; ++row)
        slot[row] = registers + row;
    for (const Round::Stands& each : m_round.given)
        slot[each.row] = each.place;
    for (const Round::Changes& each : m_round.kept)
        slot[each.before] = each.place;
    for (const Round::Changes& each : m_round.moved)
        slot[each.before] = point + each.place;
    for (Instruction each : m_round.instructions) {
        for (std::uint32_t& row : each.in)
            row = slot[row];
        each.out = slot[each.out];
        each.out2 = slot[each.out2];
        m_instructions.push_back(each);
    }
    const auto copy = [this](std::uint32_t from, std::uint32_t to) {
        m_instructions.push_back({.code = Code::Copy, .out = to, .in = {from}});
    };
    for (const Round::Stands& each : m_round.results)
        copy(slot[each.row], point + each.place);
    for (const Round::Changes& each : m_round.moved)
        copy(slot[each.after], next + each.place);
    // All at once: what one becomes may be what another was.
    std::uint32_t spare = registers + m_round.rows;
    for (const Round::Changes& each : m_round.kept)
        copy(slot[each.after], spare++);
    spare = registers + m_round.rows;
    for (const Round::Changes& each : m_round.kept)
        copy(spare++, each.place);
    m_registers = reuseRegisters(m_instructions, registers, spare);
}

RoundProgram::Frame::Frame(const RoundProgram& program)
    : m_pointPlaces(program.m_round.pointPlaces) {
    const FrameShape& shape = program.m_shape;
    const bool isNative = program.m_native.has_value();
    const std::size_t fixedPlaces = program.m_round.fixedPlaces;
    m_firstPoint = fixedPlaces + (isNative ? program.m_native->extraPlaces() : 0);
    const std::size_t firstRegister = m_firstPoint + (shape.rounds + 1) * m_pointPlaces;
    m_rows = simd::LaneTable(firstRegister + program.m_registers, shape.stride);
    if (isNative)
        return;
    for (std::size_t round = 0; round < shape.rounds; ++round) {
        for (std::size_t place = 0; place < fixedPlaces; ++place)
            m_slots.push_back(fixed(place));
        for (std::size_t place = 0; place < 2 * m_pointPlaces; ++place) // of two points
            m_slots.push_back(point(round, place));
        for (std::size_t k = 0; k < program.m_registers; ++k)
            m_slots.push_back(m_rows.row(firstRegister + k));
    }
}

void RoundProgram::run(Frame& frame) const {
    if (m_native) {
        m_native->run(frame.fixed(0), frame.point(0, 0));
        return;
    }
    const std::size_t slots = frame.m_slots.size() / m_shape.rounds;
    for (std::size_t round = 0; round < m_shape.rounds; ++round)
        m_kernel(m_instructions.data(), m_instructions.data() + m_instructions.size(),
                 frame.m_slots.data() + round * slots, m_shape.lanes);
}

} // namespace thetascope::machine

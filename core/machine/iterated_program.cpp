// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/iterated_program.h"

#include "core/machine/kernel.h"
#include "core/machine/native.h"
#include "core/machine/registers.h"

#include <algorithm>
#include <bit>
#include <optional>

namespace thetascope::machine {

namespace {

constexpr std::size_t kArithmeticLanes = 64; ///< they iterate in small groups anyway
constexpr std::size_t kLanes = 128;
constexpr std::size_t kRecordRows = 74; ///< of all records of a block of kArithmeticLanes, at most
constexpr std::size_t kMostIterations = 16;

FrameShape shapeFor(const Iteration& iteration) {
    const std::size_t lanes = isArithmetic(iteration) ? kArithmeticLanes : kLanes;
    const std::size_t rows = kRecordRows * kArithmeticLanes / lanes;
    // A stride that is no power of two: rows would get into each other's way in the cache.
    // A power of two, so that batches of all programs begin together every sixteen steps.
    const std::size_t iterations =
        std::bit_floor(std::max<std::size_t>(1, rows / iteration.recordRows));
    return {lanes, lanes + simd::kLanePadding, std::min(kMostIterations, iterations)};
}

/// The instructions of one iteration for a kernel. Their registers are the rows of a frame, and
/// more: shared rows, the rows of the iteration's record, those of the next record, others.
struct KernelCode {
    explicit KernelCode(const Iteration& iteration);

    std::vector<Instruction> instructions;
    std::size_t otherRegisters = 0;
};

KernelCode::KernelCode(const Iteration& iteration) {
    const std::uint32_t record = iteration.sharedRows;
    const std::uint32_t nextRecord = record + iteration.recordRows;
    const std::uint32_t others = nextRecord + iteration.recordRows;
    std::vector<std::uint32_t> renamed(iteration.registers);
    for (std::uint32_t number = 0; number < iteration.registers; ++number)
        renamed[number] = others + number;
    for (const Iteration::Input& each : iteration.inputs)
        renamed[each.to] = each.row;
    for (const Iteration::Carried& each : iteration.carried)
        renamed[each.before] = each.row;
    for (const Iteration::Carried& each : iteration.recorded)
        renamed[each.before] = record + each.row;
    for (Instruction each : iteration.instructions) {
        for (std::uint32_t& in : each.in)
            in = renamed[in];
        each.out = renamed[each.out];
        each.out2 = renamed[each.out2];
        instructions.push_back(each);
    }
    const auto copy = [this](std::uint32_t from, std::uint32_t to) {
        instructions.push_back({.code = Code::Copy, .out = to, .in = {from}});
    };
    for (const Iteration::Output& each : iteration.outputs)
        copy(renamed[each.from], record + each.row);
    for (const Iteration::Carried& each : iteration.recorded)
        copy(renamed[each.after], nextRecord + each.row);
    // All at once: what one becomes may be what another was.
    std::uint32_t spare = others + iteration.registers;
    for (const Iteration::Carried& each : iteration.carried)
        copy(renamed[each.after], spare++);
    spare = others + iteration.registers;
    for (const Iteration::Carried& each : iteration.carried)
        copy(spare++, each.row);
    otherRegisters = reuseRegisters(instructions, others, spare);
}

native::IterationCode translated(const Iteration& iteration, const FrameShape& shape,
                                 simd::InstructionSet set) {
    if (set == simd::InstructionSet::Portable ||
        iteration.instructions.size() > native::kMaxInstructions)
        return {};
    return native::translate(iteration, shape,
                             set == simd::InstructionSet::Avx512 ? native::Width::Eight
                                                                 : native::Width::Four);
}

} // namespace

struct IteratedProgram::Compiled {
    Compiled(const Iteration& iteration, simd::InstructionSet set)
        : shape(shapeFor(iteration))
        , sharedRows(iteration.sharedRows)
        , recordRows(iteration.recordRows)
        , native(translated(iteration, shape, set))
        , kernel(kernelOf(set)) {
        if (!native.run)
            kernelCode.emplace(iteration);
    }

    FrameShape shape;
    std::size_t sharedRows;
    std::size_t recordRows;
    native::IterationCode native;
    // Where there is no machine code:
    Kernel kernel;
    std::optional<KernelCode> kernelCode;
};

IteratedProgram::IteratedProgram(const Iteration& iteration, simd::InstructionSet set)
    : m_compiled(std::make_shared<const Compiled>(iteration, set)) {}

const FrameShape& IteratedProgram::shape() const {
    return m_compiled->shape;
}

IteratedProgram::Frame::Frame(const IteratedProgram& program)
    : m_firstRecord(program.m_compiled->sharedRows + program.m_compiled->native.extraSharedRows)
    , m_recordRows(program.m_compiled->recordRows) {
    const Compiled& code = *program.m_compiled;
    const std::size_t others = code.kernelCode ? code.kernelCode->otherRegisters : 0;
    const std::size_t firstOther = m_firstRecord + (code.shape.iterations + 1) * m_recordRows;
    m_rows = simd::LaneTable(firstOther + others, code.shape.stride);
    if (!code.kernelCode)
        return;
    for (std::size_t number = 0; number < code.shape.iterations; ++number) {
        for (std::size_t row = 0; row < code.sharedRows; ++row)
            m_rowsByRegister.push_back(shared(row));
        for (std::size_t row = 0; row < 2 * m_recordRows; ++row) // of two records
            m_rowsByRegister.push_back(record(number, row));
        for (std::size_t other = 0; other < others; ++other)
            m_rowsByRegister.push_back(m_rows.row(firstOther + other));
    }
}

void IteratedProgram::run(Frame& frame) const {
    const Compiled& code = *m_compiled;
    if (code.native.run) {
        code.native.run(frame.shared(0), frame.record(0, 0));
        return;
    }
    const std::vector<Instruction>& instructions = code.kernelCode->instructions;
    const std::size_t registers = frame.m_rowsByRegister.size() / code.shape.iterations;
    for (std::size_t number = 0; number < code.shape.iterations; ++number)
        code.kernel(instructions.data(), instructions.data() + instructions.size(),
                    frame.m_rowsByRegister.data() + number * registers, code.shape.lanes);
}

} // namespace thetascope::machine

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/native.h"
#include "core/machine/native/loop_invariants.h"
#include "core/machine/native/machine_code.h"
#include "core/machine/native/vector_code.h"

#include <algorithm>
#include <vector>

namespace thetascope::machine::native {

namespace {

namespace Inst = asmjit::x86::Inst;

/// A value that a vector of lanes carries in a processor register from one iteration to the next.
struct CarriedRegister {
    Iteration::Carried what;
    Vec in;
    Address row; ///< from which it is loaded before the first iteration
};

using CarriedRegisters = std::vector<CarriedRegister>;

/// Writes the function for one iteration.
class IterationTranslator {
public:
    IterationTranslator(Emitter& emitter, const Iteration& iteration, const FrameShape& shape,
                        Width width)
        : m_emitter(emitter)
        , m_iteration(iteration)
        , m_code(iteration)
        , m_shape(shape)
        , m_writer(emitter, static_cast<std::uint32_t>(width))
        , m_shared(emitter.newPointer())
        , m_firstRecord(emitter.newPointer())
        , m_record(emitter.newPointer())
        , m_loop(emitter, m_writer.width())
        , m_sources{.rows = {}, .constants = m_code.constants} {
        for (const auto& [from, row] : m_code.sharedRows)
            m_sources.rows[from] = shared(row);
        for (const Iteration::Carried& each : iteration.recorded)
            m_sources.rows[each.before] = record(each.row);
    }

    void translate() const {
        const Gp arguments[] = {m_shared, m_firstRecord};
        m_emitter.beginFunction(arguments, m_writer.width() == 8);
        // A single vector in registers would wait for its own divisions.
        const std::size_t vectors = vectorsInRegisters();
        if (isArithmetic(m_iteration) && vectors > 1)
            iterateInRegisters(vectors);
        else
            iterateInMemory();
        m_emitter.endFunction();
    }

    std::uint32_t extraSharedRows() const { return m_code.extraSharedRows; }

private:
    /// Some vectors of lanes go through all iterations with what they carry in registers; then the
    /// next vectors do. They take turns in each iteration: the processor begins with a vector
    /// before it is done with those before it.
    void iterateInRegisters(std::size_t vectors) const {
        m_loop.each(vectors, lanes(), [&] {
            m_emitter.emit(Inst::kIdMov, m_record, m_firstRecord);
            std::vector<CarriedRegisters> carried;
            for (std::size_t number = 0; number < vectors; ++number) {
                writeInvariants(number);
                carried.push_back(loadCarried(number));
            }
            eachIteration([&] {
                for (std::size_t number = 0; number < vectors; ++number) {
                    VectorCode vector = codeOf(number);
                    for (const CarriedRegister& each : carried[number])
                        vector.set(each.what.before, each.in);
                    vector.write(m_code.body);
                    storeRecord(vector);
                    carryOn(vector, carried[number]);
                }
            });
            for (std::size_t number = 0; number < vectors; ++number)
                storeCarried(number, carried[number]);
        });
    }

    /// All lanes go through an iteration; then through the next. Two vectors at a time: what
    /// follows the elementary functions of one, mostly divisions, need not wait for those of the
    /// other, nor they for it.
    void iterateInMemory() const {
        constexpr std::size_t kVectors = 2;
        const std::span<const Instruction> body(m_code.body);
        const std::size_t cut = afterLastCall(body);
        m_emitter.emit(Inst::kIdMov, m_record, m_firstRecord);
        if (!m_code.invariants.empty())
            m_loop.each(1, lanes(), [this] { writeInvariants(0); });
        eachIteration([&] {
            m_loop.each(kVectors, lanes(), [&] {
                std::vector<VectorCode> vectors;
                for (std::size_t number = 0; number < kVectors; ++number)
                    vectors.push_back(codeOf(number));
                for (VectorCode& vector : vectors)
                    vector.write(body.first(cut));
                for (VectorCode& vector : vectors) {
                    vector.write(body.subspan(cut));
                    storeRecord(vector);
                    storeCarried(vector);
                }
            });
        });
    }

    static std::size_t afterLastCall(std::span<const Instruction> instructions) {
        std::size_t end = instructions.size();
        while (end > 0 && isArithmetic(instructions[end - 1].code))
            --end;
        return end;
    }

    /// Returns for how many vectors there are registers.
    std::size_t vectorsInRegisters() const {
        constexpr std::size_t kWorking = 6; // for what is worked out for one of them
        const std::size_t registers = (m_writer.width() == 8 ? 32 : 16) - kWorking;
        const std::size_t carried = m_iteration.carried.size() + m_iteration.recorded.size();
        for (const std::size_t count : {8, 4, 2}) {
            if (count * carried <= registers && m_shape.lanes % (count * m_writer.width()) == 0)
                return count;
        }
        return 1;
    }

    template <class Work>
    void eachIteration(Work work) const {
        const Gp left = m_emitter.newPointer();
        const Label begin = m_emitter.newLabel();
        m_emitter.emit(Inst::kIdMov, left, asmjit::Imm(m_shape.iterations));
        m_emitter.bind(begin);
        work();
        m_emitter.emit(Inst::kIdAdd, m_record, asmjit::Imm(rowOffset(m_iteration.recordRows)));
        m_emitter.emit(Inst::kIdDec, left);
        m_emitter.emit(Inst::kIdJnz, begin);
    }

    VectorCode codeOf(std::size_t number) const { return {m_writer, m_loop, m_sources, number}; }

    void writeInvariants(std::size_t number) const {
        VectorCode vector = codeOf(number);
        vector.write(m_code.invariants);
        for (const Instruction& each : m_code.invariants)
            vector.store(m_sources.rows.at(each.out), vector.value(each.out));
    }

    void storeRecord(VectorCode& vector) const {
        for (const Iteration::Output& each : m_iteration.outputs)
            vector.store(record(each.row), vector.value(each.from));
        for (const Iteration::Carried& each : m_iteration.recorded)
            vector.store(nextRecord(each.row), vector.value(each.after));
    }

    /// All at once: what one becomes may be what another was.
    void storeCarried(VectorCode& vector) const {
        std::vector<Vec> after;
        for (const Iteration::Carried& each : m_iteration.carried)
            after.push_back(vector.value(each.after));
        for (std::size_t i = 0; i < after.size(); ++i)
            vector.store(shared(m_iteration.carried[i].row), after[i]);
    }

    CarriedRegisters loadCarried(std::size_t number) const {
        VectorCode vector = codeOf(number);
        CarriedRegisters carried;
        const auto load = [&](const Iteration::Carried& what, const Address& row) {
            carried.push_back({what, vector.load(row), row});
        };
        for (const Iteration::Carried& each : m_iteration.carried)
            load(each, shared(each.row));
        for (const Iteration::Carried& each : m_iteration.recorded)
            load(each, record(each.row));
        return carried;
    }

    /// All at once, likewise.
    void carryOn(VectorCode& vector, const CarriedRegisters& carried) const {
        std::vector<Vec> after;
        for (const CarriedRegister& each : carried) {
            const Vec now = vector.value(each.what.after);
            const bool isCarried = std::ranges::any_of(
                carried, [&](const CarriedRegister& one) { return one.in.id() == now.id(); });
            after.push_back(isCarried ? m_writer.newVector() : now);
            if (isCarried)
                m_writer.copy(after.back(), now);
        }
        for (std::size_t i = 0; i < carried.size(); ++i)
            m_writer.copy(carried[i].in, after[i]);
    }

    /// Of what is recorded, the last iteration has stored the last value.
    void storeCarried(std::size_t number, const CarriedRegisters& carried) const {
        VectorCode vector = codeOf(number);
        for (std::size_t i = 0; i < m_iteration.carried.size(); ++i)
            vector.store(carried[i].row, carried[i].in);
    }

    Address shared(std::uint32_t row) const { return {m_shared, rowOffset(row)}; }

    Address record(std::uint32_t row) const { return {m_record, rowOffset(row)}; }

    Address nextRecord(std::uint32_t row) const { return record(m_iteration.recordRows + row); }

    std::size_t rowOffset(std::uint32_t row) const { return row * m_shape.stride * sizeof(double); }

    asmjit::Imm lanes() const { return asmjit::Imm(m_shape.lanes); }

    Emitter& m_emitter;
    const Iteration& m_iteration;
    LoopInvariants m_code;
    FrameShape m_shape;
    mutable VectorWriter m_writer; // has no state of its own: what it writes is the emitter's
    Gp m_shared;
    Gp m_firstRecord;
    Gp m_record; ///< the record of the iteration at work
    LaneLoop m_loop;
    Sources m_sources;
};

} // namespace

IterationCode translate(const Iteration& iteration, const FrameShape& shape, Width width) {
    IterationCode result;
    const auto code = MachineCode::make([&](Emitter& emitter) {
        const IterationTranslator translator(emitter, iteration, shape, width);
        translator.translate();
        result.extraSharedRows = translator.extraSharedRows();
    });
    if (!code)
        return {};
    result.run = {reinterpret_cast<IterateFunction::Address>(code->address()), code};
    return result;
}

} // namespace thetascope::machine::native

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/native_round.h"

#include <algorithm>

namespace thetascope::machine {

bool NativeRound::isArithmetic(const Round& round) {
    return std::ranges::all_of(round.instructions, [](const Instruction& each) {
        return machine::isArithmetic(each.code);
    });
}

} // namespace thetascope::machine

#if defined(__x86_64__)

#include "core/machine/native/vector_writer.h"
#include "core/machine/written_code.h"

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace thetascope::machine {

namespace {

using asmjit::x86::Gp;
using asmjit::x86::Mem;
using Operand = VectorWriter::Operand;
using Vector = VectorWriter::Vector;

/// Where a row is when the round begins.
struct Home {
    bool isOfPoint;
    std::uint32_t place;
};

/// What a round does, taken apart: what is the same in all rounds is done once, before the first.
struct Plan {
    explicit Plan(const Round& round)
        : homes(round.rows)
        , fixedPlaces(round.fixedPlaces) {
        std::vector<bool> same(round.rows);
        for (const Round::Stands& stands : round.given) {
            homes[stands.row] = Home{false, stands.place};
            same[stands.row] = true;
        }
        for (const Round::Changes& changes : round.kept)
            homes[changes.before] = Home{false, changes.place};
        for (const Round::Changes& changes : round.moved)
            homes[changes.before] = Home{true, changes.place};
        for (const Instruction& instruction : round.instructions) {
            const auto in = std::span(instruction.in).first(inputs(instruction.code));
            if (instruction.code == Code::Constant) {
                constants[instruction.out] = instruction.constant;
            } else if (isArithmetic(instruction.code) &&
                       std::ranges::all_of(in, [&](std::uint32_t row) {
                           return same[row] || constants.contains(row);
                       })) {
                same[instruction.out] = true;
                once.push_back(instruction);
            } else {
                each.push_back(instruction);
            }
        }
        for (const Instruction& instruction : once) {
            if (!homes[instruction.out])
                homes[instruction.out] = Home{false, fixedPlaces++};
        }
    }

    std::vector<Instruction> once;
    std::vector<Instruction> each;
    std::map<std::uint32_t, double> constants; ///< by row
    std::vector<std::optional<Home>> homes;    ///< by row; of what is done once too
    std::uint32_t fixedPlaces;
};

/// Writes the function for one round.
class RoundTranslator {
public:
    RoundTranslator(asmjit::x86::Compiler& compiler, const Round& round, const FrameShape& shape,
                    std::uint32_t width)
        : m_compiler(compiler)
        , m_round(round)
        , m_plan(round)
        , m_shape(shape)
        , m_width(width)
        , m_writer(compiler, width) {}

    void translate() {
        beginFunction(m_compiler, asmjit::FuncSignatureT<void, void*, void*>(), m_width);
        for (Gp* each : {&m_fixed, &m_points, &m_point, &m_left, &m_at})
            *each = m_compiler.newIntPtr();
        m_compiler.func()->setArg(0, m_fixed);
        m_compiler.func()->setArg(1, m_points);
        // A single vector in registers would wait for its own divisions.
        if (NativeRound::isArithmetic(m_round) && vectorsAtATime() > 1)
            walkInRegisters();
        else
            walkTogether();
        m_compiler.endFunc();
    }

    std::size_t extraPlaces() const { return m_plan.fixedPlaces - m_round.fixedPlaces; }

private:
    using Values = std::map<std::uint32_t, Operand>; ///< by row

    /// Some vectors of lanes go all rounds; then the next. One after another in each round: the
    /// processor begins with a vector before it is done with those before it.
    void walkInRegisters() {
        const std::size_t vectors = vectorsAtATime();
        const auto eachVector = [&](auto work) {
            for (m_vector = 0; m_vector < vectors; ++m_vector) {
                work();
                m_values.clear();
            }
        };
        eachGroup(vectors, [&] {
            m_compiler.mov(m_point, m_points);
            std::vector<std::vector<Carried>> carried; // by vector
            eachVector([&] {
                doOnce();
                carried.push_back(beginCarrying());
            });
            eachRound([&] {
                eachVector([&] {
                    for (const Carried& each : carried[m_vector])
                        m_values.insert_or_assign(each.before, each.in);
                    writeDown(m_plan.each);
                    storePoint();
                    carryOn(carried[m_vector]);
                });
            });
            eachVector([&] {
                for (const Carried& each : carried[m_vector]) {
                    if (each.isKept)
                        m_writer.store(fixed(each.place), each.in);
                }
            });
            m_vector = 0;
        });
    }

    /// All lanes go a round; then the next. Two vectors at a time: what follows the elementary
    /// functions of one, divisions mostly, has not to wait for those of the other, nor they for it.
    void walkTogether() {
        constexpr std::size_t kVectors = 2;
        const std::span<const Instruction> each(m_plan.each);
        const std::size_t cut = afterLastCall(each);
        m_compiler.mov(m_point, m_points);
        if (!m_plan.once.empty())
            eachGroup(1, [this] { doOnce(); });
        eachRound([&] {
            eachGroup(kVectors, [&] {
                std::array<Values, kVectors> values;
                for (m_vector = 0; m_vector < kVectors; ++m_vector) {
                    writeDown(each.first(cut));
                    values[m_vector].swap(m_values);
                }
                for (m_vector = 0; m_vector < kVectors; ++m_vector) {
                    m_values.swap(values[m_vector]);
                    writeDown(each.subspan(cut));
                    storePoint();
                    storeKept();
                    m_values.clear();
                }
                m_vector = 0;
            });
        });
    }

    static std::size_t afterLastCall(std::span<const Instruction> instructions) {
        std::size_t end = instructions.size();
        while (end > 0 && isArithmetic(instructions[end - 1].code))
            --end;
        return end;
    }

    void doOnce() {
        writeDown(m_plan.once);
        for (const Instruction& each : m_plan.once)
            m_writer.store(fixed(m_plan.homes[each.out]->place), value(each.out));
        m_values.clear();
    }

    /// As many as there are registers for.
    std::size_t vectorsAtATime() const {
        constexpr std::size_t kOneAtWork = 6; // what is worked out for one of them
        const std::size_t registers = (m_width == 8 ? 32 : 16) - kOneAtWork;
        const std::size_t carried = m_round.kept.size() + m_round.moved.size();
        for (const std::size_t count : {8, 4, 2}) {
            if (count * carried <= registers && m_shape.lanes % (count * m_width) == 0)
                return count;
        }
        return 1;
    }

    /// A loop over all lanes, `vectors` of them at a time.
    template <class Work>
    void eachGroup(std::size_t vectors, Work work) {
        const asmjit::Label loop = m_compiler.newLabel();
        m_compiler.xor_(m_at, m_at);
        m_compiler.bind(loop);
        work();
        m_compiler.add(m_at, vectors * m_width);
        m_compiler.cmp(m_at, m_shape.lanes);
        m_compiler.jb(loop);
    }

    template <class Work>
    void eachRound(Work work) {
        const asmjit::Label loop = m_compiler.newLabel();
        m_compiler.mov(m_left, m_shape.rounds);
        m_compiler.bind(loop);
        work();
        m_compiler.add(m_point, pointBytes());
        m_compiler.dec(m_left);
        m_compiler.jnz(loop);
    }

    /// What the instructions do to the vector at work.
    void writeDown(std::span<const Instruction> instructions) {
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

    Operand operand(std::uint32_t row) {
        if (const auto found = m_values.find(row); found != m_values.end())
            return found->second;
        if (const auto found = m_plan.constants.find(row); found != m_plan.constants.end())
            return m_writer.constant(found->second);
        const Home home = *m_plan.homes[row];
        return home.isOfPoint ? point(home.place) : fixed(home.place);
    }

    Vector value(std::uint32_t row) {
        const Operand where = operand(row);
        return where.isReg() ? where.as<Vector>() : m_writer.load(where);
    }

    void storePoint() {
        for (const Round::Stands& each : m_round.results)
            m_writer.store(point(each.place), value(each.row));
        for (const Round::Changes& each : m_round.moved)
            m_writer.store(nextPoint(each.place), value(each.after));
    }

    /// All at once: what one takes on may be what another had.
    void storeKept() {
        std::vector<Vector> after;
        for (const Round::Changes& each : m_round.kept)
            after.push_back(value(each.after));
        for (std::size_t i = 0; i < after.size(); ++i)
            m_writer.store(fixed(m_round.kept[i].place), after[i]);
    }

    /// What a vector takes along from round to round, in a register.
    struct Carried {
        std::uint32_t before;
        std::uint32_t after;
        bool isKept;
        std::uint32_t place;
        Vector in;
    };

    std::vector<Carried> beginCarrying() {
        std::vector<Carried> carried;
        for (const Round::Changes& each : m_round.kept)
            carried.push_back(
                {each.before, each.after, true, each.place, m_writer.load(fixed(each.place))});
        for (const Round::Changes& each : m_round.moved)
            carried.push_back(
                {each.before, each.after, false, each.place, m_writer.load(point(each.place))});
        return carried;
    }

    /// All at once, likewise.
    void carryOn(const std::vector<Carried>& carried) {
        std::vector<Vector> after;
        for (const Carried& each : carried) {
            const Vector now = value(each.after);
            const bool isOnesOwn = std::ranges::any_of(
                carried, [&](const Carried& one) { return one.in.id() == now.id(); });
            after.push_back(isOnesOwn ? m_writer.newVector() : now);
            if (isOnesOwn)
                m_writer.copy(after.back(), now);
        }
        for (std::size_t i = 0; i < carried.size(); ++i)
            m_writer.copy(carried[i].in, after[i]);
    }

    Mem fixed(std::uint32_t place) const { return memory(m_fixed, place); }

    Mem point(std::uint32_t place) const { return memory(m_point, place); }

    Mem nextPoint(std::uint32_t place) const {
        return memory(m_point, m_round.pointPlaces + place);
    }

    Mem memory(const Gp& base, std::uint32_t place) const {
        const std::size_t offset = (place * m_shape.stride + m_vector * m_width) * sizeof(double);
        return asmjit::x86::ptr(base, m_at, 3, static_cast<std::int32_t>(offset));
    }

    std::size_t pointBytes() const { return m_round.pointPlaces * m_shape.stride * sizeof(double); }

    asmjit::x86::Compiler& m_compiler;
    const Round& m_round;
    Plan m_plan;
    FrameShape m_shape;
    std::uint32_t m_width;
    VectorWriter m_writer;
    Gp m_fixed;
    Gp m_points;              ///< point 0
    Gp m_point;               ///< the present one
    Gp m_left;                ///< rounds
    Gp m_at;                  ///< the first of the lanes the loop is at
    std::size_t m_vector = 0; ///< of those
    Values m_values;          ///< of that vector: what has been worked out
};

} // namespace

std::optional<NativeRound> NativeRound::translate(const Round& round, const FrameShape& shape,
                                                  NativeCode::Width width) {
    NativeRound native;
    native.m_code = WrittenCode::make([&](asmjit::x86::Compiler& compiler) {
        RoundTranslator translator(compiler, round, shape, static_cast<std::uint32_t>(width));
        translator.translate();
        native.m_extraPlaces = translator.extraPlaces();
    });
    if (!native.m_code)
        return std::nullopt;
    native.m_function = native.m_code->as<Function>();
    return native;
}

} // namespace thetascope::machine

#else

namespace thetascope::machine {

std::optional<NativeRound> NativeRound::translate(const Round&, const FrameShape&,
                                                  NativeCode::Width) {
    return std::nullopt; // the kernel is all there is
}

} // namespace thetascope::machine

#endif

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Rounds walked by machine code give what the portable kernel gives, bit for bit, on every
// instruction set.
#include "core/expression/function_table.h"
#include "core/machine/kernel.h"
#include "core/machine/round_program.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace thetascope::machine {
namespace {

/// Writes down a round, each instruction with a row of its own.
class RoundWriter {
public:
    std::uint32_t row() { return m_round.rows++; }

    std::uint32_t add(Code code, std::vector<std::uint32_t> in, double constant = 0) {
        Instruction instruction{.code = code, .out = row(), .constant = constant};
        if (code == Code::SinCos)
            instruction.out2 = row();
        std::ranges::copy(in, instruction.in);
        m_round.instructions.push_back(instruction);
        return instruction.out;
    }

    std::uint32_t given() {
        m_round.given.push_back({row(), m_round.fixedPlaces++});
        return m_round.given.back().row;
    }

    std::uint32_t kept() {
        m_round.kept.push_back({row(), 0, m_round.fixedPlaces++});
        return m_round.kept.back().before;
    }

    std::uint32_t moved() {
        m_round.moved.push_back({row(), 0, m_round.pointPlaces++});
        return m_round.moved.back().before;
    }

    void result(std::uint32_t row) { m_round.results.push_back({row, m_round.pointPlaces++}); }

    /// What a kept or moved row becomes.
    void become(std::uint32_t before, std::uint32_t after) {
        for (auto* changes : {&m_round.kept, &m_round.moved}) {
            for (Round::Changes& each : *changes) {
                if (each.before == before)
                    each.after = after;
            }
        }
    }

    const Round& round() const { return m_round; }

private:
    Round m_round;
};

/// Some numbers in all fixed places and at point 0.
void fill(RoundProgram::Frame& frame, const Round& round, std::size_t lanes) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const std::vector<double> special = {
        0.0,  -0.0,   1e-310,    -5e-324,    1e200,
        1e12, -1e308, kInfinity, -kInfinity, std::numeric_limits<double>::quiet_NaN()};
    std::size_t count = 0;
    const auto next = [&] {
        ++count;
        return count % 5 == 0 ? special[count / 5 % special.size()]
                              : static_cast<double>(count * 7919 % 2003) / 400 - 2.5;
    };
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        for (std::uint32_t place = 0; place < round.fixedPlaces; ++place)
            frame.fixed(place)[lane] = next();
        for (const Round::Changes& each : round.moved)
            frame.point(0, each.place)[lane] = next();
    }
}

bool isSame(double a, double b) {
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) ||
           (std::isnan(a) && std::isnan(b));
}

/// Where two frames differ; empty: nowhere.
std::string difference(RoundProgram::Frame& a, RoundProgram::Frame& b, const Round& round,
                       const FrameShape& shape) {
    for (std::size_t lane = 0; lane < shape.lanes; ++lane) {
        const std::string where = ", lane " + std::to_string(lane);
        for (const Round::Changes& each : round.kept) {
            if (!isSame(a.fixed(each.place)[lane], b.fixed(each.place)[lane]))
                return "fixed place " + std::to_string(each.place) + where;
        }
        for (std::size_t point = 0; point <= shape.rounds; ++point) {
            for (std::uint32_t place = 0; place < round.pointPlaces; ++place) {
                if (!isSame(a.point(point, place)[lane], b.point(point, place)[lane]))
                    return "place " + std::to_string(place) + " of point " + std::to_string(point) +
                           where;
            }
        }
    }
    return {};
}

class RoundOn : public testing::TestWithParam<simd::InstructionSet> {
protected:
    static void expectTheKernelsBits(const Round& round) {
        const RoundProgram portable(round, simd::InstructionSet::Portable);
        const RoundProgram program(round, GetParam());
        ASSERT_EQ(program.shape().lanes, portable.shape().lanes);
        ASSERT_EQ(program.shape().rounds, portable.shape().rounds);
        RoundProgram::Frame wanted(portable);
        RoundProgram::Frame frame(program);
        fill(wanted, round, portable.shape().lanes);
        fill(frame, round, portable.shape().lanes);
        for (int time = 0; time < 2; ++time) { // what a frame keeps is gone on from
            portable.run(wanted);
            program.run(frame);
            ASSERT_EQ(difference(frame, wanted, round, portable.shape()), "") << time;
        }
    }
};

/// Everything that machine code does itself, on two moved rows, a kept and a given one.
RoundWriter arithmetic() {
    RoundWriter write;
    const std::uint32_t x = write.moved();
    const std::uint32_t y = write.moved();
    const std::uint32_t memory = write.kept();
    const std::uint32_t alpha = write.given();
    const std::uint32_t constant = write.add(Code::Constant, {}, -0.75);
    const std::uint32_t sum = write.add(Code::AddRow, {x, y});
    const std::uint32_t product = write.add(Code::MultiplyRow, {alpha, sum});
    for (const double each : {-2.75, -0.0}) {
        write.result(write.add(Code::AddConstant, {x}, each));
        write.result(write.add(Code::SubtractConstant, {y}, each));
        write.result(write.add(Code::ConstantSubtract, {x}, each));
        write.result(write.add(Code::MultiplyConstant, {y}, each));
        write.result(write.add(Code::DivideConstant, {x}, each));
        write.result(write.add(Code::ConstantDivide, {y}, each));
    }
    write.result(write.add(Code::SubtractRow, {memory, product}));
    write.result(write.add(Code::DivideRow, {alpha, y}));
    write.result(write.add(Code::Negate, {product}));
    write.result(write.add(Code::Square, {sum}));
    write.result(write.add(Code::Cube, {x}));
    write.result(write.add(Code::Fourth, {y}));
    write.result(write.add(Code::Sqrt, {alpha}));
    write.result(write.add(Code::Copy, {memory}));
    write.result(constant);
    write.result(write.add(Code::AddRow, {constant, constant}));
    const std::uint32_t same = write.add(Code::ConstantSubtract, {alpha}, 1); // in all rounds
    const std::uint32_t size = write.add(Code::Abs, {product});
    write.result(write.add(Code::Flush, {product}));
    for (const double each : {0.5, 1.0, 1 / 3.0}) // around its threshold
        write.result(
            write.add(Code::Flush, {write.add(Code::MultiplyConstant, {x}, each * kDust)}));
    write.result(write.add(Code::Choose, {x, y, product, memory}));
    write.result(write.add(Code::Choose, {x, y, x, y})); // the lesser
    write.result(write.add(Code::Choose, {x, y, y, x})); // the greater
    write.result(write.add(Code::Choose, {constant, x, x, constant}));
    write.become(x, write.add(Code::MultiplyRow, {same, x}));
    write.become(y, write.add(Code::AddRow, {y, write.add(Code::MultiplyConstant, {size}, -0.1)}));
    write.become(memory, write.add(Code::AddRow, {memory, product}));
    return write;
}

TEST_P(RoundOn, arithmetic_isTheKernels) {
    const RoundWriter write = arithmetic();
    EXPECT_TRUE(NativeRound::isArithmetic(write.round()));
    expectTheKernelsBits(write.round());
}

TEST_P(RoundOn, elementaryFunctions_areTheKernels) {
    RoundWriter write = arithmetic();
    const std::uint32_t x = write.round().moved[0].before;
    const std::uint32_t y = write.round().moved[1].before;
    const std::uint32_t sine = write.add(Code::SinCos, {x});
    write.result(sine);
    write.result(sine + 1); // the cosine
    write.result(write.add(Code::Power, {x, y}));
    for (const expression::FunctionRow& row : expression::functionRows()) {
        if (!isCall(codeOf(row.function)))
            continue;
        const std::vector<std::uint32_t> arguments{y, x, sine, y};
        for (const std::size_t first : {0, 2}) // of what another function gave, too
            if (first == 0 || row.arity == 1)
                write.result(write.add(codeOf(row.function),
                                       {arguments.begin() + first,
                                        arguments.begin() + first + static_cast<int>(row.arity)}));
    }
    EXPECT_FALSE(NativeRound::isArithmetic(write.round()));
    expectTheKernelsBits(write.round());
}

TEST_P(RoundOn, rowsThatChangePlaces_doSoAtOnce) {
    for (const bool hasFunction : {false, true}) {
        RoundWriter write;
        const std::uint32_t x = write.moved();
        const std::uint32_t first = write.kept();
        const std::uint32_t second = write.kept();
        const std::uint32_t third = write.kept();
        write.become(first, second);
        write.become(second, third);
        write.become(third, first);
        write.become(x, hasFunction ? write.add(callOf(expression::Function::Atan), {x}) : first);
        write.result(second);
        expectTheKernelsBits(write.round());
    }
}

TEST_P(RoundOn, constantsWhereVariablesAreExpected_areWritten) {
    RoundWriter write;
    const std::uint32_t x = write.moved();
    const std::uint32_t zero = write.add(Code::Constant, {}, 0);
    write.result(zero);
    write.result(write.add(callOf(expression::Function::Exp), {zero}));
    write.become(x, zero);
    expectTheKernelsBits(write.round());
}

INSTANTIATE_TEST_SUITE_P(sets, RoundOn,
                         testing::ValuesIn(simd::supported().begin(), simd::supported().end()),
                         [](const auto& set) { return "set" + std::to_string(int(set.param)); });

} // namespace
} // namespace thetascope::machine

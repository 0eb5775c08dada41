// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Iterations carried out on every instruction set, as machine code where this build makes it and by
// the kernel elsewhere, give what the portable kernel gives, bit for bit.
#include "core/expression/function_table.h"
#include "core/machine/iterated_program.h"
#include "core/machine/kernel.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace thetascope::machine {
namespace {

/// Writes down an iteration, each instruction with a row of its own.
class Writer {
public:
    std::uint32_t row() { return m_iteration.registers++; }

    std::uint32_t add(Code code, std::vector<std::uint32_t> in, double constant = 0) {
        Instruction instruction{.code = code, .out = row(), .constant = constant};
        if (code == Code::SinCos)
            instruction.out2 = row();
        std::ranges::copy(in, instruction.in);
        m_iteration.instructions.push_back(instruction);
        return instruction.out;
    }

    std::uint32_t input() {
        m_iteration.inputs.push_back({row(), m_iteration.sharedRows++});
        return m_iteration.inputs.back().to;
    }

    std::uint32_t carried() {
        m_iteration.carried.push_back({row(), 0, m_iteration.sharedRows++});
        return m_iteration.carried.back().before;
    }

    std::uint32_t recorded() {
        m_iteration.recorded.push_back({row(), 0, m_iteration.recordRows++});
        return m_iteration.recorded.back().before;
    }

    void output(std::uint32_t row) {
        m_iteration.outputs.push_back({row, m_iteration.recordRows++});
    }

    /// Says what a carried or recorded value becomes.
    void become(std::uint32_t before, std::uint32_t after) {
        for (auto* changes : {&m_iteration.carried, &m_iteration.recorded}) {
            for (Iteration::Carried& each : *changes) {
                if (each.before == before)
                    each.after = after;
            }
        }
    }

    const Iteration& iteration() const { return m_iteration; }

private:
    Iteration m_iteration;
};

/// Puts some numbers into all shared rows and record 0.
void fill(IteratedProgram::Frame& frame, const Iteration& iteration, std::size_t lanes) {
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
        for (std::uint32_t row = 0; row < iteration.sharedRows; ++row)
            frame.shared(row)[lane] = next();
        for (const Iteration::Carried& each : iteration.recorded)
            frame.record(0, each.row)[lane] = next();
    }
}

bool isSame(double a, double b) {
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) ||
           (std::isnan(a) && std::isnan(b));
}

/// Where two frames differ; empty: nowhere.
std::string difference(IteratedProgram::Frame& a, IteratedProgram::Frame& b,
                       const Iteration& iteration, const FrameShape& shape) {
    for (std::size_t lane = 0; lane < shape.lanes; ++lane) {
        const std::string where = ", lane " + std::to_string(lane);
        for (const Iteration::Carried& each : iteration.carried) {
            if (!isSame(a.shared(each.row)[lane], b.shared(each.row)[lane]))
                return "shared row " + std::to_string(each.row) + where;
        }
        for (std::size_t record = 0; record <= shape.iterations; ++record) {
            for (std::uint32_t row = 0; row < iteration.recordRows; ++row) {
                if (!isSame(a.record(record, row)[lane], b.record(record, row)[lane]))
                    return "row " + std::to_string(row) + " of record " + std::to_string(record) +
                           where;
            }
        }
    }
    return {};
}

class IterationOn : public testing::TestWithParam<simd::InstructionSet> {
protected:
    static void expectTheKernelsBits(const Iteration& iteration) {
        const IteratedProgram portable(iteration, simd::InstructionSet::Portable);
        const IteratedProgram program(iteration, GetParam());
        ASSERT_EQ(program.shape().lanes, portable.shape().lanes);
        ASSERT_EQ(program.shape().iterations, portable.shape().iterations);
        IteratedProgram::Frame wanted(portable);
        IteratedProgram::Frame frame(program);
        fill(wanted, iteration, portable.shape().lanes);
        fill(frame, iteration, portable.shape().lanes);
        for (int time = 0; time < 2; ++time) { // what a frame keeps is gone on from
            portable.run(wanted);
            program.run(frame);
            ASSERT_EQ(difference(frame, wanted, iteration, portable.shape()), "") << time;
        }
    }
};

/// Everything that machine code does itself, on two recorded values, a carried one and an input.
Writer arithmetic() {
    Writer write;
    const std::uint32_t x = write.recorded();
    const std::uint32_t y = write.recorded();
    const std::uint32_t memory = write.carried();
    const std::uint32_t alpha = write.input();
    const std::uint32_t constant = write.add(Code::Constant, {}, -0.75);
    const std::uint32_t sum = write.add(Code::AddRow, {x, y});
    const std::uint32_t product = write.add(Code::MultiplyRow, {alpha, sum});
    for (const double each : {-2.75, -0.0}) {
        write.output(write.add(Code::AddConstant, {x}, each));
        write.output(write.add(Code::SubtractConstant, {y}, each));
        write.output(write.add(Code::ConstantSubtract, {x}, each));
        write.output(write.add(Code::MultiplyConstant, {y}, each));
        write.output(write.add(Code::DivideConstant, {x}, each));
        write.output(write.add(Code::ConstantDivide, {y}, each));
    }
    write.output(write.add(Code::SubtractRow, {memory, product}));
    write.output(write.add(Code::DivideRow, {alpha, y}));
    write.output(write.add(Code::Negate, {product}));
    write.output(write.add(Code::Square, {sum}));
    write.output(write.add(Code::Cube, {x}));
    write.output(write.add(Code::Fourth, {y}));
    write.output(write.add(Code::Sqrt, {alpha}));
    write.output(write.add(Code::Copy, {memory}));
    write.output(constant);
    write.output(write.add(Code::AddRow, {constant, constant}));
    const std::uint32_t same = write.add(Code::ConstantSubtract, {alpha}, 1); // in all iterations
    const std::uint32_t size = write.add(Code::Abs, {product});
    write.output(write.add(Code::Flush, {product}));
    for (const double each : {0.5, 1.0, 1 / 3.0}) // around its threshold
        write.output(write.add(Code::Flush,
                               {write.add(Code::MultiplyConstant, {x}, each * kFlushThreshold)}));
    write.output(write.add(Code::Choose, {x, y, product, memory}));
    write.output(write.add(Code::Choose, {x, y, x, y})); // the lesser
    write.output(write.add(Code::Choose, {x, y, y, x})); // the greater
    write.output(write.add(Code::Choose, {constant, x, x, constant}));
    write.become(x, write.add(Code::MultiplyRow, {same, x}));
    write.become(y, write.add(Code::AddRow, {y, write.add(Code::MultiplyConstant, {size}, -0.1)}));
    write.become(memory, write.add(Code::AddRow, {memory, product}));
    return write;
}

TEST_P(IterationOn, arithmetic_isTheKernels) {
    const Writer write = arithmetic();
    EXPECT_TRUE(isArithmetic(write.iteration()));
    expectTheKernelsBits(write.iteration());
}

TEST_P(IterationOn, elementaryFunctions_areTheKernels) {
    Writer write = arithmetic();
    const std::uint32_t x = write.iteration().recorded[0].before;
    const std::uint32_t y = write.iteration().recorded[1].before;
    const std::uint32_t sine = write.add(Code::SinCos, {x});
    write.output(sine);
    write.output(sine + 1); // the cosine
    write.output(write.add(Code::Power, {x, y}));
    for (const expression::FunctionRow& row : expression::functionRows()) {
        if (!isCall(codeOf(row.function)))
            continue;
        const std::vector<std::uint32_t> arguments{y, x, sine, y};
        for (const std::size_t first : {0, 2}) // of what another function gave, too
            if (first == 0 || row.arity == 1)
                write.output(write.add(codeOf(row.function),
                                       {arguments.begin() + first,
                                        arguments.begin() + first + static_cast<int>(row.arity)}));
    }
    EXPECT_FALSE(isArithmetic(write.iteration()));
    expectTheKernelsBits(write.iteration());
}

TEST_P(IterationOn, valuesThatAreExchanged_areSoAtOnce) {
    for (const bool hasFunction : {false, true}) {
        Writer write;
        const std::uint32_t x = write.recorded();
        const std::uint32_t first = write.carried();
        const std::uint32_t second = write.carried();
        const std::uint32_t third = write.carried();
        write.become(first, second);
        write.become(second, third);
        write.become(third, first);
        write.become(x, hasFunction ? write.add(callOf(expression::Function::Atan), {x}) : first);
        write.output(second);
        expectTheKernelsBits(write.iteration());
    }
}

TEST_P(IterationOn, constantsWhereVariablesAreExpected_areWritten) {
    Writer write;
    const std::uint32_t x = write.recorded();
    const std::uint32_t zero = write.add(Code::Constant, {}, 0);
    write.output(zero);
    write.output(write.add(callOf(expression::Function::Exp), {zero}));
    write.become(x, zero);
    expectTheKernelsBits(write.iteration());
}

INSTANTIATE_TEST_SUITE_P(sets, IterationOn,
                         testing::ValuesIn(simd::supported().begin(), simd::supported().end()),
                         [](const auto& set) { return "set" + std::to_string(int(set.param)); });

} // namespace
} // namespace thetascope::machine

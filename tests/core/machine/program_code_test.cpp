// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Instructions carried out at every width, as machine code where this build makes it and by the
// kernel elsewhere, give what the portable kernel gives, bit for bit.
#include "core/machine/kernel.h"
#include "core/machine/native.h"
#include "core/simd/instruction_set.h"
#include "core/simd/lane_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace thetascope::machine {
namespace {

using native::Width;

constexpr std::uint32_t kRows = 50;
constexpr std::size_t kLanes = 24;

/// Two variables, in rows 0 and 1, then each instruction in a row of its own from 2 on.
std::vector<Instruction> everyKindOfInstruction() {
    std::vector<Instruction> list;
    std::uint32_t row = 2;
    const auto add = [&](Code code, std::uint32_t a, std::uint32_t b = 0, double constant = 0) {
        list.push_back({.code = code, .out = row, .in = {a, b}, .constant = constant});
        return row++;
    };
    for (const double constant : {-2.75, 0.0, -0.0}) {
        add(Code::Constant, 0, 0, constant);
        add(Code::AddConstant, 0, 0, constant);
        add(Code::SubtractConstant, 1, 0, constant);
        add(Code::ConstantSubtract, 0, 0, constant);
        add(Code::MultiplyConstant, 1, 0, constant);
        add(Code::DivideConstant, 0, 0, constant);
        add(Code::ConstantDivide, 1, 0, constant);
    }
    const std::uint32_t sum = add(Code::AddRow, 0, 1);
    const std::uint32_t difference = add(Code::SubtractRow, 0, 1);
    const std::uint32_t size = add(Code::Abs, difference);
    const std::uint32_t root = add(Code::Sqrt, size);
    add(callOf(expression::Function::Exp), root); // the kernel's: arithmetic before it and after it
    add(callOf(expression::Function::Atan), sum);
    add(Code::MultiplyRow, sum, root);
    add(Code::DivideRow, row - 2, difference);
    add(Code::Negate, row - 1);
    add(Code::Square, sum);
    add(Code::Cube, sum);
    add(Code::Fourth, difference);
    add(Code::Copy, 0);
    add(Code::Sqrt, row - 2);
    add(Code::Flush, 0);
    add(Code::Flush, 1);
    for (const auto& [yes, no] : {std::pair{sum, root}, {0U, 1U}, {1U, 0U}}) {
        add(Code::Choose, 0, 1);
        list.back().in[2] = yes;
        list.back().in[3] = no;
    }
    EXPECT_LE(row, kRows);
    while (row < kRows) // a result in each row
        add(Code::Copy, 1);
    return list;
}

simd::LaneTable variables() {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const std::vector<double> some = {0.0,
                                      -0.0,
                                      1.5,
                                      -3.25,
                                      1e-310,
                                      -5e-324,
                                      1e200,
                                      -1e308,
                                      kInfinity,
                                      -kInfinity,
                                      std::numeric_limits<double>::quiet_NaN()};
    simd::LaneTable table(kRows, kLanes);
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
        table.row(0)[lane] = some[lane % some.size()];
        table.row(1)[lane] = some[lane * 7 % (some.size() - 1)] / 3;
    }
    return table;
}

/// Rows as a list of slots; lane 0 is the table's lane `firstLane`.
std::vector<double*> rowsOf(simd::LaneTable& table, std::size_t firstLane = 0) {
    std::vector<double*> rows;
    for (std::uint32_t row = 0; row < kRows; ++row)
        rows.push_back(table.row(row) + firstLane);
    return rows;
}

bool isSame(double a, double b) {
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) ||
           (std::isnan(a) && std::isnan(b));
}

void expectKernelsResults(simd::LaneTable& table, std::size_t lanes) {
    const std::vector<Instruction> list = everyKindOfInstruction();
    simd::LaneTable wanted = variables();
    Portable::evaluate(list.data(), list.data() + list.size(), rowsOf(wanted).data(), kLanes);
    for (const Instruction& each : list) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            EXPECT_TRUE(isSame(table.row(each.out)[lane], wanted.row(each.out)[lane]))
                << "code " << static_cast<int>(each.code) << ", lane " << lane << ": "
                << table.row(each.out)[lane] << ", not " << wanted.row(each.out)[lane];
        }
    }
}

class EachWidth : public testing::TestWithParam<simd::InstructionSet> {
protected:
    /// One lane at a time on the portable instruction set.
    static Width width() {
        return GetParam() == simd::InstructionSet::Portable ? Width::One
               : GetParam() == simd::InstructionSet::Avx2   ? Width::Four
                                                            : Width::Eight;
    }

    /// Works out a list's results, in the table's rows from `variables` on.
    static void carryOut(const std::vector<Instruction>& list, std::uint32_t variables,
                         std::uint32_t results, simd::LaneTable& table, std::size_t lanes) {
        const auto code = native::translate(list, variables, results, width());
        ASSERT_EQ(static_cast<bool>(code), native::isAvailable());
        const auto run = [&](double* const* rows, std::size_t some) {
            if (code)
                code(rows, some);
            else
                kernelOf(GetParam())(list.data(), list.data() + list.size(), rows, some);
        };
        if (width() == Width::One) {
            for (std::size_t lane = 0; lane < lanes; ++lane)
                run(rowsOf(table, lane).data(), 1);
        } else {
            run(rowsOf(table).data(), lanes);
        }
    }
};

TEST_P(EachWidth, asTheKernel_bitForBit) {
    simd::LaneTable table = variables();
    carryOut(everyKindOfInstruction(), 2, kRows - 2, table, kLanes);
    expectKernelsResults(table, kLanes);
}

TEST_P(EachWidth, registersThatNobodyReads_mayBeUsedAgain) {
    // register 3 has two values in turn, and register 2 is its own operand
    const std::vector<Instruction> list = {
        {.code = Code::AddConstant, .out = 3, .in = {0}, .constant = 1},
        {.code = Code::MultiplyConstant, .out = 2, .in = {3}, .constant = 2},
        {.code = callOf(expression::Function::Exp), .out = 3, .in = {0}},
        {.code = Code::AddRow, .out = 2, .in = {2, 3}},
    };
    simd::LaneTable table(kRows, 8);
    std::fill_n(table.row(0), 8, 0.0);
    carryOut(list, 2, 1, table, 8);
    EXPECT_EQ(table.row(2)[0], 3); // 2(0 + 1) + exp 0
}

INSTANTIATE_TEST_SUITE_P(sets, EachWidth,
                         testing::ValuesIn(simd::supported().begin(), simd::supported().end()),
                         [](const auto& set) { return "set" + std::to_string(int(set.param)); });

} // namespace
} // namespace thetascope::machine

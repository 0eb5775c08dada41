// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/routes.h"

#include "core/machine/compiler.h"
#include "core/machine/program.h"
#include "core/machine/registers.h"
#include "core/simd/lane_table.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace thetascope::fuzz {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double kLargest = std::numeric_limits<double>::max();
constexpr double kSmallest = std::numeric_limits<double>::denorm_min();

constexpr std::array<double, 2> kPlaceTable[kPlaces] = {
    {0.7, 1.3},
    {-0.4, 2.5},
    {3, -2},
    {-5, 0.125},
    {1, 1},
    {0, 0},
    {-0.0, 0},
    {0.5, -0.0},
    {1e9, -1e9},
    {1e200, -1e-200},
    {-1e300, 1e300},
    {-kLargest, kLargest},
    {kSmallest, -kSmallest},
    {kInfinity, 2},
    {-kInfinity, kInfinity},
    {kNotANumber, 0.5},
    {-2, kNotANumber},
};

/// The rows of a table: those of the variables, of the results, and others.
simd::LaneTable tableOfPlaces(std::size_t rows) {
    simd::LaneTable table(2 + rows, kPlaces);
    for (std::size_t lane = 0; lane < kPlaces; ++lane) {
        table.row(0)[lane] = kPlaceTable[lane][0];
        table.row(1)[lane] = kPlaceTable[lane][1];
    }
    return table;
}

std::uint64_t bits(double value) {
    return std::bit_cast<std::uint64_t>(std::isnan(value) ? kNotANumber : value);
}

std::vector<Row> rowsOf(simd::LaneTable& table, std::size_t first, std::size_t count) {
    std::vector<Row> rows(count);
    for (std::size_t r = 0; r < count; ++r)
        std::copy_n(table.row(first + r), kPlaces, rows[r].begin());
    return rows;
}

} // namespace

std::array<double, 2> place(std::size_t number) {
    return kPlaceTable[number];
}

std::vector<Row> inBlock(const expression::Formula& formula,
                         std::span<const expression::NodeIndex> roots, simd::InstructionSet set) {
    const machine::Program program(formula.graph, roots, set);
    machine::Program::Workspace workspace(program, kPlaces);
    simd::LaneTable table = tableOfPlaces(roots.size());
    const double* const variables[] = {table.row(0), table.row(1)};
    std::vector<double*> results;
    for (std::size_t r = 0; r < roots.size(); ++r)
        results.push_back(table.row(2 + r));
    program.evaluate(variables, results, kPlaces, workspace);
    return rowsOf(table, 2, roots.size());
}

std::vector<Row> alone(const expression::Formula& formula,
                       std::span<const expression::NodeIndex> roots, simd::InstructionSet set) {
    const machine::Program program(formula.graph, roots, set);
    machine::Program::Workspace workspace(program, 1);
    std::vector<Row> rows(roots.size());
    for (std::size_t i = 0; i < kPlaces; ++i) {
        const double* const variables[] = {&kPlaceTable[i][0], &kPlaceTable[i][1]};
        std::vector<double*> results;
        for (Row& row : rows)
            results.push_back(&row[i]);
        program.evaluate(variables, results, 1, workspace);
    }
    return rows;
}

std::vector<Row> byKernel(const expression::Formula& formula,
                          std::span<const expression::NodeIndex> roots, simd::InstructionSet set) {
    const machine::Kernel kernel = machine::kernelOf(set);
    machine::Compiler compiler(formula.graph, roots);
    compiler.foldConstants(kernel);
    std::vector<machine::Instruction> code = compiler.compile();
    const std::size_t used = compiler.variables() + roots.size();
    const std::size_t others = machine::reuseRegisters(code, used, compiler.rows());
    simd::LaneTable table = tableOfPlaces(roots.size() + others);
    // a compiler knows only those variables that occur
    std::vector<double*> rows;
    for (std::size_t v = 0; v < compiler.variables(); ++v)
        rows.push_back(table.row(v));
    for (std::size_t r = 0; r < roots.size() + others; ++r)
        rows.push_back(table.row(2 + r));
    kernel(code.data(), code.data() + code.size(), rows.data(), kPlaces);
    return rowsOf(table, 2, roots.size());
}

std::size_t difference(const Row& a, const Row& b) {
    const auto same = [](double x, double y) { return bits(x) == bits(y); };
    return static_cast<std::size_t>(std::ranges::mismatch(a, b, same).in1 - a.begin());
}

} // namespace thetascope::fuzz

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A named constant has the same bits whether its value is folded into a program or comes from a row
// with a value for each lane.
#include "core/machine/program.h"
#include "core/simd/lane_table.h"
#include "tests/core/loss/constant_losses.h"
#include "tests/core/machine/evaluation.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace thetascope::machine {
namespace {

using loss::test::formulaWithConstant;
using loss::test::kConstantTexts;

constexpr double kValues[] = {1,   2,    3,   4,     -1,   -2,  -3,     0,     -0.0,
                              0.5, -0.5, 1.5, 2.718, 3e-7, 1e3, -1e200, 1e200, 0.1};
constexpr double kPlaces[] = {-3.7, -1, -0.25, 0, 1e-9, 0.7, 1, 2, 3, 4.25, 1e5, -1e160, 1e300};

/// The values of one root at all places, for all values of the constant: in one block, with the
/// constant in a row.
std::vector<double> inRows(const expression::Formula& formula, expression::NodeIndex root,
                           simd::InstructionSet set, std::size_t blockOf) {
    constexpr std::uint32_t kConstants[] = {0};
    const Program program(formula.graph, std::span(&root, 1), set, kConstants);
    Program::Workspace workspace(program, blockOf);
    simd::LaneTable rows(3, blockOf);
    std::vector<double> all;
    std::vector<std::pair<double, double>> pairs;
    for (const double value : kValues) {
        for (const double x : kPlaces)
            pairs.emplace_back(x, value);
    }
    for (std::size_t first = 0; first < pairs.size(); first += blockOf) {
        const std::size_t lanes = std::min(blockOf, pairs.size() - first);
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            rows.row(0)[lane] = pairs[first + lane].first;
            rows.row(1)[lane] = pairs[first + lane].second;
        }
        const double* const variables[] = {rows.row(0)};
        const double* const constants[] = {rows.row(1)};
        double* const results[] = {rows.row(2)};
        program.evaluate(variables, results, lanes, workspace, constants);
        all.insert(all.end(), rows.row(2), rows.row(2) + lanes);
    }
    return all;
}

/// The same values, each with the constant folded.
std::vector<double> folded(std::string_view text, std::size_t root, simd::InstructionSet set) {
    std::vector<test::Place> places;
    for (const double x : kPlaces)
        places.push_back({x, 0});
    std::vector<double> all;
    for (const double value : kValues) {
        const expression::Formula formula = formulaWithConstant(text, "a", value);
        const std::vector<double> some = test::values(formula, formula.roots()[root], places, set);
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

class NamedConstants : public testing::TestWithParam<std::string_view> {};

TEST_P(NamedConstants, foldedOrInRows_haveTheSameBits) {
    const expression::Formula formula = formulaWithConstant(GetParam(), "a", 1);
    for (const simd::InstructionSet set : simd::supported()) {
        for (std::size_t root = 0; root < 2; ++root) {
            const std::vector<double> wanted = folded(GetParam(), root, set);
            for (const std::size_t blockOf : {1U, 4U, 64U}) {
                const std::vector<double> got =
                    inRows(formula, formula.roots()[root], set, blockOf);
                ASSERT_EQ(got.size(), wanted.size());
                for (std::size_t i = 0; i < got.size(); ++i)
                    EXPECT_EQ(test::bits(got[i]), test::bits(wanted[i]))
                        << simd::name(set) << ", root " << root
                        << ", x = " << kPlaces[i % std::size(kPlaces)]
                        << ", a = " << kValues[i / std::size(kPlaces)] << ": " << got[i] << ", not "
                        << wanted[i];
            }
        }
    }
}

TEST_P(NamedConstants, foldedOnAnyInstructionSet_haveTheSameBits) {
    const std::vector<double> wanted = folded(GetParam(), 0, simd::best());
    for (const simd::InstructionSet set : simd::supported()) {
        const std::vector<double> got = folded(GetParam(), 0, set);
        for (std::size_t i = 0; i < got.size(); ++i)
            EXPECT_EQ(test::bits(got[i]), test::bits(wanted[i])) << simd::name(set) << ", " << i;
    }
}

INSTANTIATE_TEST_SUITE_P(texts, NamedConstants, testing::ValuesIn(kConstantTexts),
                         [](const auto& text) { return "text" + std::to_string(text.index); });

TEST(NamedConstants, literalExponents_areStillMultiplications) {
    // x² of a literal is x·x, which is exact where the power need not be; both are within 1 ulp
    const expression::Formula square = test::formulaOf("x^2 + 0·x");
    EXPECT_EQ(test::value(square, square.loss, {0.1, 0}), 0.1 * 0.1);
    const expression::Formula numbers = test::formulaOf("x·(−3)^(−3) + x·2^2");
    EXPECT_EQ(test::value(numbers, numbers.loss, {1, 0}), 1 * (1 / -27.0) + 4);
}

} // namespace
} // namespace thetascope::machine

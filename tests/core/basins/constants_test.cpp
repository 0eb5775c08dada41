// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Maps with a named constant of the loss on an axis: each pixel is the run on a loss that has the
// pixel's value of the constant, bit for bit.
#include "core/descent/descend.h"
#include "core/descent/uniform_block.h"
#include "tests/core/basins/maps.h"
#include "tests/core/descent/bits.h"
#include "tests/core/loss/constant_losses.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::basins {
namespace {

using descent::Outcome;
using loss::test::formulaWithConstant;
using loss::test::kConstantTexts;
using loss::test::lossWithConstant;

const Axis kConstant{Axis::Quantity::Constant, "a", -1.5, 4, false};

Request requestFor(std::string_view text, std::string_view spec = "rmsprop") {
    Request request =
        makeRequest(lossWithConstant(text, "a", 0.75), optimizer::parseSpec(spec).value());
    request.up = kConstant;
    request.height = 12; // from −1.5 in halves: whole exponents are among the values
    return request;
}

class ConstantPixels : public testing::TestWithParam<std::string_view> {};

TEST_P(ConstantPixels, eachPixel_isTheRunOnItsLoss) {
    for (const std::string_view spec : {"gd", "rmsprop", "momentum", "adam"}) {
        Request request = requestFor(GetParam(), spec);
        EXPECT_EQ(differenceFromSingleRuns(request, computed(request)), "") << spec;
        request.across = {Axis::Quantity::Setting, "alpha", 0.001, 20, true};
        std::swap(request.across, request.up);
        EXPECT_EQ(differenceFromSingleRuns(request, computed(request)), "") << spec << ", turned";
    }
}

TEST_P(ConstantPixels, lanesOfAnyInstructionSet_areRunsOnTheirLosses) {
    constexpr std::uint64_t kSteps = 37;
    constexpr std::uint32_t kConstants[] = {0};
    const optimizer::Optimizer optimizer = optimizer::parseSpec("rmsprop_momentum").value();
    const auto loss = lossWithConstant(GetParam(), "a", 0.75);
    for (const simd::InstructionSet set : simd::supported()) {
        const descent::UniformDescent uniform(
            *loss, optimizer, descent::Attention::shortSteps(1e-9), set, kConstants);
        descent::UniformBlock<1> block(uniform);
        std::vector<std::uint8_t> marks(uniform.lanes() / 8);
        std::vector<descent::Trajectory> alone;
        for (std::size_t lane = 0; lane < uniform.lanes(); ++lane) {
            double value = 0.75; // that of the loss, where the lane is given none
            if (lane % 3 > 0) {
                value = 0.5 * static_cast<double>(lane % 13) - 2;
                block.setConstant(lane, 0, value);
            }
            const loss::Point start{0.1 * static_cast<double>(lane % 61) - 2, 0};
            block.at(0).setPosition(lane, start);
            const auto own = lossWithConstant(GetParam(), "a", value);
            alone.push_back(
                descent::trajectories(*own, std::span(&optimizer, 1), start, {kSteps, 0}).front());
        }
        for (std::uint64_t t = 0; t < kSteps;) {
            block.go(marks);
            for (std::size_t i = 0; i < uniform.batch() && t < kSteps; ++i, ++t) {
                for (std::size_t lane = 0; lane < uniform.lanes(); ++lane) {
                    if (t < alone[lane].steps()) {
                        ASSERT_TRUE(
                            descent::sameBits(present(block.at(i), lane), alone[lane].at(t), false))
                            << simd::name(set) << ", lane " << lane << " at step " << t;
                    }
                }
            }
            block.moveOn();
        }
    }
}

INSTANTIATE_TEST_SUITE_P(texts, ConstantPixels, testing::ValuesIn(kConstantTexts),
                         [](const auto& text) { return "text" + std::to_string(text.index); });

TEST(ConstantAxis, runsThatAreNotFinite_endForTheReasonOfTheirOwnLoss) {
    // a = 0: x² is steep enough to diverge; a > 0: log(a·x) of what is below 0
    Request request = requestFor("x⁴+log(1−y·x)", "gd");
    request.up = {Axis::Quantity::Constant, "a", 0, 3, false};
    request.height = 4;
    const Map map = computed(request);
    EXPECT_EQ(differenceFromSingleRuns(request, map), "");
    std::set<Outcome> ofFirstRow;
    std::set<Outcome> ofOthers;
    for (std::size_t pixel = 0; pixel < map.pixels(); ++pixel)
        (pixel < map.width() ? ofFirstRow : ofOthers).insert(map.at(pixel).outcome);
    EXPECT_TRUE(ofFirstRow.contains(Outcome::Diverged));
    EXPECT_FALSE(ofFirstRow.contains(Outcome::LeftDomain));
    EXPECT_TRUE(ofOthers.contains(Outcome::LeftDomain));
}

TEST(ConstantAxis, twoConstants_areBothOfThePixel) {
    expression::Formula formula = formulaWithConstant("y·x²+(x−1)²", "a", 1);
    expression::Graph& graph = formula.graph;
    const expression::NodeIndex c = graph.constant(1, 2.5);
    formula.loss = graph.add(expression::Op::Add, formula.loss,
                             graph.add(expression::Op::Multiply, c, graph.variable(0)));
    formula.gradient[0] = graph.add(expression::Op::Add, formula.gradient[0], c);
    formula.symbols.constants.push_back("c");
    formula.constants.push_back({.name = "c", .value = 2.5});
    Request request = makeRequest(std::make_shared<const loss::Loss>(std::move(formula)),
                                  optimizer::parseSpec("momentum:alpha=0.05").value());
    request.across = {Axis::Quantity::Constant, "c", -1, 3, false};
    request.up = kConstant;
    ASSERT_TRUE(validate(request));
    EXPECT_EQ(variedConstants(request), (std::vector<std::uint32_t>{1, 0}));
    EXPECT_EQ(differenceFromSingleRuns(request, computed(request)), "");
    request.across = {Axis::Quantity::Start, "", -3, 3, false};
    EXPECT_EQ(differenceFromSingleRuns(request, computed(request)), "") << "c keeps its value";
}

TEST(ConstantAxis, run_hasTheValuesOfItsPixel) {
    const Request request = requestFor("y·x²");
    const auto run = runOf(request, 3, 5);
    EXPECT_EQ(run.constants, (std::vector<expression::ConstantValue>{{"a", 1}}));
    EXPECT_EQ(lossOf(request, run)->constants().front().value, 1);
    Request other = request;
    other.up = {Axis::Quantity::Setting, "alpha", 0.1, 1, true};
    EXPECT_TRUE(runOf(other, 3, 5).constants.empty());
    EXPECT_EQ(lossOf(other, runOf(other, 3, 5)), other.loss);
}

TEST(ConstantAxis, whatCannotBeAnAxis_isSaid) {
    Request request = requestFor("y·x²");
    EXPECT_TRUE(validate(request));
    request.up.key = "b";
    EXPECT_EQ(validate(request).error(),
              "the vertical axis is the constant “b”, but the loss has only a");
    request.loss = loss::Loss::fromText("x²").value();
    EXPECT_EQ(validate(request).error(),
              "the vertical axis is the constant “b”, but the loss has no named constants");
    expression::Formula formula = formulaWithConstant("y·x²", "n", 3);
    formula.constants.front().isBound = true;
    request.loss = std::make_shared<const loss::Loss>(std::move(formula));
    request.up.key = "n";
    EXPECT_EQ(validate(request).error(), "the vertical axis cannot be the constant “n”, since it "
                                         "says how many terms a sum has");
    request = requestFor("y·x²");
    request.across = request.up;
    EXPECT_FALSE(validate(request));
    request = requestFor("y·x²");
    request.up.low = 5;
    EXPECT_EQ(validate(request).error(),
              "the vertical axis must run from a lower to a higher number");
}

} // namespace
} // namespace thetascope::basins

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Slopes where a root or a power vanishes: 0 if its radicand or base has the slope 0 there.
#include "core/expression/formula.h"
#include "core/expression/range_of_values.h"
#include "tests/core/machine/evaluation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace thetascope::expression {
namespace {

using test::slopeAt;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(Kinks, slopeAtKink_isZero) {
    for (const char* text :
         {"√(x² + y²)", "(x² + y²)^0.5", "(x² + y²)^(1/2)", "hypot(x, y)", "√(x⁴ + y⁴)",
          "3√(x² + 2y²) + y²", "(x² + y²)^0.3", "∛(x² + y²)", "√(x²) + y⁴", "e^√(x² + y²)"})
        for (std::size_t coordinate : {0, 1})
            EXPECT_EQ(slopeAt(text, {0, 0}, coordinate), 0) << text;
    for (const char* text : {"√(θ²)", "∛(θ⁴)", "(θ²)^(1/3)", "θ^(4/3)", "√(1 − cos θ)", "√(θ²·e^θ)",
                             "(θ²)^a, a = 0.4", "(θ²)^a, a = 1.5"})
        EXPECT_EQ(slopeAt(text, {0}), 0) << text;
}

TEST(Kinks, slopeBesideKink_isUnchanged) {
    EXPECT_EQ(slopeAt("√(x² + y²)", {3, 4}, 0), 3.0 / 5);
    EXPECT_EQ(slopeAt("√(x² + y²)", {3, 4}, 1), 4.0 / 5);
    EXPECT_EQ(slopeAt("√(θ²)", {-1e-150}), -1);
    EXPECT_EQ(slopeAt("hypot(x, y)", {3e300, 4e300}, 0), 3.0 / 5);
    EXPECT_DOUBLE_EQ(slopeAt("(θ²)^a, a = 0.5", {-2}), -1);
}

TEST(Kinks, pole_staysInfinite) {
    EXPECT_EQ(slopeAt("√θ", {0}), kInfinity);
    EXPECT_EQ(slopeAt("√(2θ)", {0}), kInfinity);
    EXPECT_EQ(slopeAt("√(θ + θ²)", {0}), kInfinity);
    EXPECT_EQ(slopeAt("∛θ", {0}), kInfinity);
    EXPECT_EQ(slopeAt("θ^(1/3)", {0}), kInfinity);
    EXPECT_TRUE(std::isnan(slopeAt("√θ", {-1})));
}

TEST(Kinks, ackley_hasSlopeZeroAtItsMinimum) {
    constexpr const char* kAckley =
        "20 + e − 20·exp(−0.2·√(0.5(x² + y²))) − exp(0.5(cos 2πx + cos 2πy))";
    for (const std::size_t coordinate : {0, 1})
        EXPECT_EQ(slopeAt(kAckley, {0, 0}, coordinate), 0);
}

TEST(Kinks, readDerivative_isAsPeopleWriteIt) {
    const Formula formula = test::formulaOf("√(x² + y²)");
    EXPECT_EQ(print(formula.graph, formula.written[0], formula.symbols), "x/√(x² + y²)");
}

TEST(Kinks, whatCannotVanish_isDividedAsBefore) {
    for (const char* text : {"√(θ² + 0.01)", "√(1 + |θ|)", "√(θ)", "√(3θ − 1)", "∛(θ⁴ + e)",
                             "(cosh θ)^0.5", "√(e^θ + 1)"}) {
        const Formula formula = test::formulaOf(text);
        for (const Node& node : formula.graph.nodes())
            EXPECT_FALSE(node.op == Op::Call && node.function == Function::Ratio) << text;
    }
}

TEST(Kinks, whatFadesFasterThanExponentialsGrow_hasSlopeZero) {
    for (const char* text : {"tanh(e^θ)", "atan(e^θ)", "erf(e^θ)", "sech(e^θ)", "e^(−e^θ)",
                             "softplus(−e^θ)", "1/(2 + θ + e^θ)", "2^(−2^(2θ))"})
        EXPECT_EQ(slopeAt(text, {800}), 0) << text;
    for (const char* text : {"e^(−1/θ²)", "tanh(1/θ)", "1 − exp(−1/θ⁴)"})
        EXPECT_EQ(slopeAt(text, {0}), 0) << text;
}

TEST(Kinks, whatGrowsInOrdinaryWays_isComputedAsBefore) {
    for (const char* text :
         {"e^(−θ²)", "e^(sin 3θ)", "tanh(3θ + 1)", "e^(−(θ − 1)²/s)", "θ/(1 + θ²)", "erf(θ²)",
          "e^(−e^(−θ²))", "(θ² + 1)^−2", "e^(−√(θ² + 1))", "e^(−log(θ² + 1)²)"}) {
        const Formula formula = test::formulaOf(text);
        for (const Node& node : formula.graph.nodes())
            EXPECT_FALSE(node.op == Op::Call && node.function == Function::If) << text;
    }
}

TEST(RangeOfValues, growth_isTold) {
    const auto growth = [](const char* text) {
        const Formula formula = test::formulaOf(text);
        return std::pair(growsExponentially(formula.graph, formula.typed),
                         mayBeInfinite(formula.graph, formula.typed));
    };
    for (const char* text : {"e^θ", "θ² + 3cosh θ", "a·2^θ", "√(1 + sinh² θ)", "e^θ/θ"})
        EXPECT_EQ(growth(text), std::pair(true, true)) << text;
    for (const char* text : {"1/θ", "θ/(θ − 1)", "θ^−2"})
        EXPECT_EQ(growth(text), std::pair(false, true)) << text;
    for (const char* text : {"θ²", "e^(−θ²)", "tanh(e^θ)", "θ/a", "θ/(1 + θ²)", "sin θ", "θ^a"})
        EXPECT_EQ(growth(text), std::pair(false, false)) << text;
}

TEST(RangeOfValues, sign_isTold) {
    const auto sign = [](const char* text) {
        const Formula formula = test::formulaOf(text);
        return std::pair(isPositive(formula.graph, formula.typed),
                         isNotNegative(formula.graph, formula.typed));
    };
    for (const char* text : {"θ² + 1", "1 + √θ", "π", "cosh θ", "θ·θ + 2", "0.1 + e^θ·θ⁴"})
        EXPECT_EQ(sign(text), std::pair(true, true)) << text;
    for (const char* text : {"θ²", "e^θ", "θ·θ", "|θ|/2", "0"})
        EXPECT_EQ(sign(text), std::pair(false, true)) << text;
    for (const char* text : {"θ", "θ² − 1", "−1", "θ³ + 1", "a θ² + a"})
        EXPECT_EQ(sign(text), std::pair(false, false)) << text;
}

} // namespace
} // namespace thetascope::expression

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Forms in which a part would overflow, or lose its digits, while the whole does not.
#include "core/expression/formula.h"
#include "core/expression/stable.h"
#include "tests/core/machine/evaluation.h"
#include "tests/core/row_name.h"

#include <gtest/gtest.h>

#include <cmath>
#include <ostream>
#include <string>
#include <vector>

namespace thetascope::expression {
namespace {

std::string computed(const char* text) {
    const Formula formula = test::formulaOf(text);
    return print(formula.graph, formula.loss, formula.symbols);
}

struct Row {
    const char* name;
    const char* typed;
    const char* computed;

    friend std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.typed; }
};

class Stable : public ::testing::TestWithParam<Row> {};

TEST_P(Stable, form_isRewritten) {
    EXPECT_EQ(computed(GetParam().typed), GetParam().computed);
}

constexpr Row kRewritten[] = {
    {"softplus", "log(1 + e^θ)", "softplus(θ)"},
    {"softplusTurned", "log(e^θ + 1)", "softplus(θ)"},
    {"softplusCalled", "log(1 + exp(−θ))", "softplus(−θ)"},
    {"softplusInverse", "log(1 + 1/e^θ)", "softplus(−θ)"},
    {"softplusOfMore", "log1p(exp(2θ))", "softplus(2θ)"},
    {"softplusOfProduct", "log(1 + exp(−θ·sin θ))", "softplus(−θ·sin(θ))"},
    {"softplusToBase", "log2(1 + e^θ)", "softplus(θ)/log(2)"},
    {"twoExponentials", "log(e^θ + e^(3 − θ²))", "logaddexp(θ, 3 − θ²)"},
    {"threeExponentials", "log(e^x + e^y + 1)", "logaddexp(logaddexp(x, y), 0)"},
    {"coefficients", "log(2e^x + e^y/5)", "logaddexp(x + log(2), y + log(0.2))"},
    {"logCosh", "log(cosh(3θ))", "logcosh(3θ)"},
    {"logCoshTwice", "log(2 cosh θ)", "log(2) + logcosh(θ)"},
    {"sigmoid", "1/(1 + e^−θ)", "sigmoid(θ)"},
    {"sigmoidCalled", "1/(1 + exp(θ))", "sigmoid(−θ)"},
    {"sigmoidShare", "e^θ/(1 + e^θ)", "sigmoid(θ)"},
    {"sigmoidPower", "(1 + e^−θ)⁻¹", "sigmoid(θ)"},
    {"sigmoidSquared", "(1 + e^−θ)^−2", "sigmoid(θ)²"},
    {"sigmoidSquaredBelow", "1/(1 + e^−θ)²", "sigmoid(θ)²"},
    {"sigmoidCubedBelow", "2/(1 + e^θ)³", "2·sigmoid(−θ)³"},
    {"sigmoidRoot", "1/√(1 + e^θ)", "exp(−0.5·softplus(θ))"},
    {"logisticDensity", "e^−θ/(1 + e^−θ)²", "sigmoid(θ)·sigmoid(−θ)"},
    {"logisticDensityTurned", "e^θ/(1 + e^θ)²", "sigmoid(−θ)·sigmoid(θ)"},
    {"logisticDensityTimes", "θ·e^−θ/(1 + e^−θ)²", "θ·(sigmoid(θ)·sigmoid(−θ))"},
    {"logisticDensityOfFactors", "1/((1 + e^θ)(1 + e^−θ))", "sigmoid(−θ)·sigmoid(θ)"},
    {"halfSigmoid", "1/(2(1 + e^−θ))", "sigmoid(θ)/2"},
    {"sigmoidTimes", "θ/(1 + e^−θ)", "θ·sigmoid(θ)"},
    {"shareOfTwo", "e^x/(e^x + e^y)", "sigmoid(x − y)"},
    {"shareOfThree", "e^x/(e^x + e^y + 1)", "exp(x − logaddexp(logaddexp(x, y), 0))"},
    {"tangent", "(e^θ − e^−θ)/(e^θ + e^−θ)", "tanh(θ)"},
    {"tangentOfTwice", "(1 − e^(−2θ))/(1 + e^(−2θ))", "tanh(θ)"},
    {"tangentTurned", "(e^(2θ) − 1)/(e^(2θ) + 1)", "tanh(θ)"},
    {"tangentOfNames", "sinh θ/cosh θ", "tanh(θ)"},
    {"hyperbolicCosine", "(e^θ + e^−θ)/2", "cosh(θ)"},
    {"hyperbolicSine", "½(e^θ − e^−θ)", "sinh(θ)"},
    {"hyperbolicSecant", "2/(e^θ + e^−θ)", "sech(θ)"},
    {"secantOfCosine", "1/cosh θ", "sech(θ)"},
    {"secantSquared", "θ/cosh² θ", "θ·sech(θ)²"},
    {"secantPower", "(cosh θ)^−2", "sech(θ)²"},
    {"cosecantOfSine", "3/sinh θ", "3·csch(θ)"},
    {"sineOverSquare", "sinh θ/cosh² θ", "tanh(θ)·sech(θ)"},
    {"cotangentOfNames", "cosh θ/sinh θ", "coth(θ)"},
    {"exponentialOverCosine", "e^θ/cosh θ", "2·sigmoid(2θ)"},
    {"logOfCosineAndOne", "log(1 + cosh θ)",
     "logaddexp(logaddexp(0, θ + log(0.5)), −θ + log(0.5))"},
    {"productOfPowers", "a e^θ·exp(−e^θ)", "a·exp(θ − e^θ)"},
    {"productOfTwo", "e^x·e^y", "exp(x + y)"},
    {"quotientOfPowers", "3e^x/e^y", "3·exp(x − y)"},
    {"growthToCapacity", "a e^θ/(1 + a e^θ)", "{θ < 0: a·e^θ/(1 + a·e^θ), a/(exp(−θ) + a)}"},
    {"softplusOfPowerOfTen", "log(1 + 10^θ)", "softplus(2.302585092994046θ)"},
    {"softplusToBaseTen", "log10(1 + 10^θ)", "softplus(2.302585092994046θ)/log(10)"},
    {"expectedScore", "1/(1 + 10^((y − x)/400))", "sigmoid(−2.302585092994046·((y − x)/400))"},
    {"logOfPowerLessOne", "log(e^(2θ + 4) − 1)", "2θ + 4 + log(−expm1(−(2θ + 4)))"},
    {"densityAsProduct", "e^−θ·(1 + e^−θ)^−2", "sigmoid(θ)·sigmoid(−θ)"},
    {"sharesOfSum", "(e^θ − 1)/(e^θ + 2)", "sigmoid(θ + log(0.5)) − 0.5·sigmoid(−θ + log(2))"},
    {"logOfPower", "log(e^θ)", "θ"},
    {"logOfProduct", "log(θ·e^(−θ²))", "log(θ) − θ²"},
    {"logOfThreeFactors", "log(θ·e^θ·sinh θ)", "log(θ·sinh(θ)) + θ"},
    {"logSigmoid", "log(sigmoid(θ))", "−softplus(−θ)"},
    {"logOfRest", "log(1 − sigmoid(θ))", "−softplus(θ)"},
    {"crossEntropy", "−log(1/(1 + e^−θ))", "−−softplus(−θ)"},
    {"crossEntropyOfRest", "−log(1 − 1/(1 + e^−θ))", "−−softplus(θ)"},
    {"logOfShare", "−log(e^x/(e^x + e^y))", "−−softplus(−(x − y))"},
};

INSTANTIATE_TEST_SUITE_P(Forms, Stable, ::testing::ValuesIn(kRewritten),
                         thetascope::test::RowName());

// The value of a constant is changed without a new graph.
TEST(StableForms, namedConstants_mayBecomeAnything) {
    struct Far {
        const char* text;
        double constant;
        double at;
        double value;
    };

    for (const Far& far :
         {Far{"e^θ/(1 + a e^θ)", 0, -800, 0}, Far{"e^θ/(1 + a e^θ)", 4, 800, 0.25},
          Far{"e^θ/(1 + a e^θ)", -4, 800, -0.25}, Far{"e^θ/(1 + a e^θ)", -4, -800, 0},
          Far{"1/(1 + a e^−θ)", -4, 800, 1}, Far{"1/(1 + a e^−θ)", -4, -800, 0},
          Far{"1/(1 + a e^−θ)", 0, 800, 1}, Far{"e^θ/(a + e^θ)²", -4, 800, 0},
          Far{"e^θ/(a + e^θ)²", 3, -800, 0}, Far{"a e^θ/(3 + a(e^θ − 1))", 2, 800, 1},
          Far{"a e^θ/(3 + a(e^θ − 1))", -2, -800, 0}}) {
        Formula formula = test::formulaOf(far.text);
        formula.graph.setConstants(std::vector{far.constant});
        EXPECT_EQ(test::value(formula, formula.loss, {far.at}), far.value) << far.text;
        EXPECT_EQ(test::value(formula, formula.gradient[0], {far.at}), 0) << far.text;
    }
}

TEST(StableForms, otherFormulas_stayAsTheyAre) {
    for (const char* text :
         {"log(1 − e^θ)", "log(2 + θ)", "1/(1 + θ²)", "e^θ/(1 + θ)", "log(cosh(θ) − 1)",
          "log(1 + sin θ)", "1/(1 − e^−θ)", "log(e^θ − e^−θ)", "e^(−θ)·(1 + e^θ)", "θ²·log θ²",
          "log((e^θ − 1)²)", "log(θ·(e^θ − 1))", "10^θ", "a^θ·2", "√(x² + y²)", "log(θ)/log(2)"}) {
        const Formula formula = test::formulaOf(text);
        EXPECT_EQ(formula.loss, formula.typed) << text;
        Graph graph = formula.graph;
        EXPECT_EQ(stabilized(graph, formula.typed), formula.typed) << text;
        EXPECT_EQ(graph.nodes().size(), formula.graph.nodes().size()) << text;
    }
}

TEST(StableForms, value_isThatOfTheTypedForm) {
    for (const Row& row : kRewritten) {
        const Formula formula = test::formulaOf(row.typed);
        for (const test::Place at : {test::Place{0.25, -1.5}, test::Place{1.75, 0.5}}) {
            const double typed = test::value(formula, formula.typed, at);
            // both are rounded a few times
            EXPECT_NEAR(test::value(formula, formula.loss, at), typed,
                        1e-14 * (1 + std::abs(typed)))
                << row.typed;
        }
    }
}

TEST(StableForms, numbers_areWrittenAsTheParserDoes) {
    for (const char* text : {"−2e^θ/(3e^θ)", "e^θ·(−3)·e^−θ", "−2e^θ/(4 + e^(2θ))",
                             "(1 − 3e^θ)/(2 + e^θ)", "sinh(θ)/√cosh(θ)"}) {
        const Formula formula = test::formulaOf(text);
        for (const Node& node : formula.graph.nodes())
            EXPECT_FALSE(node.op == Op::Number && std::signbit(node.value)) << text;
    }
}

TEST(StableForms, farOut_valueAndSlopeAreFinite) {
    struct Far {
        const char* text;
        double at;
        double value;
        double slope;
    };

    for (const Far& far :
         {Far{"log(1 + e^θ)", 1000, 1000, 1}, Far{"log(1 + e^θ)", -1000, 0, 0},
          Far{"log(cosh θ)", -1000, 1000 - std::log(2), -1},
          Far{"log(e^θ + e^(2θ))", 1000, 2000, 2}, Far{"1/(1 + e^−θ)", -1000, 0, 0},
          Far{"e^θ/(1 + e^θ)", 1000, 1, 0}, Far{"(e^θ − e^−θ)/(e^θ + e^−θ)", 1000, 1, 0},
          Far{"−log(1/(1 + e^−θ))", -1000, 1000, -1}, Far{"−log(1 − 1/(1 + e^−θ))", 1000, 1000, 1},
          Far{"θ/(1 + e^−θ)", -1000, 0, 0}, Far{"2/(e^θ + e^−θ)", 1000, 0, 0},
          Far{"log(e^θ)", 1000, 1000, 1}}) {
        EXPECT_EQ(test::lossAt(far.text, {far.at}), far.value) << far.text;
        EXPECT_EQ(test::slopeAt(far.text, {far.at}), far.slope) << far.text;
    }
}

} // namespace
} // namespace thetascope::expression

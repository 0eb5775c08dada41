// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The names of functions, what defined functions mean, and cases as they are printed.
#include "core/expression/formula.h"
#include "core/expression/function_table.h"
#include "tests/core/machine/evaluation.h"
#include "tests/core/row_name.h"

#include <gtest/gtest.h>

#include <cmath>
#include <ostream>
#include <set>
#include <string>

namespace thetascope::expression {
namespace {

using test::lossAt;

TEST(FunctionTable, everyFunction_hasADerivative) {
    for (const FunctionRow& row : functionRows())
        EXPECT_NE(row.derivative, nullptr) << row.names;
}

TEST(Names, everyName_isThereOnce) {
    std::set<std::u32string_view> all;
    for (const Name& name : names())
        EXPECT_TRUE(all.insert(name.text).second);
}

TEST(Names, definedFunction_isFoundByEachOfItsNames) {
    EXPECT_EQ(findDefined(U"relu"), findDefined(U"ramp"));
    ASSERT_NE(findDefined(U"log"), nullptr); // of two arguments
    EXPECT_EQ(findDefined(U"log")->least, 2U);
    EXPECT_EQ(findDefined(U"sin"), nullptr);
    EXPECT_EQ(findDefined(U"nothing"), nullptr);
}

struct Row {
    const char* name;
    const char* text;
    double at;
    double value;

    friend std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.text; }
};

class Defined : public ::testing::TestWithParam<Row> {};

TEST_P(Defined, call_hasItsValue) {
    // the expected values are rounded to doubles, and a few operations are rounded as well
    EXPECT_NEAR(lossAt(GetParam().text, {GetParam().at}), GetParam().value,
                4e-16 * (1 + std::abs(GetParam().value)));
}

constexpr Row kDefinedRows[] = {
    {"minOfThree", "min(θ, 3, 1)", 2, 1},
    {"maxOfFour", "max(1, θ, 3, 0)", 5, 5},
    {"maxOfOne", "max(θ)", 5, 5},
    {"hypotOfThree", "hypot(θ, 4, 12)", 3, 13},
    {"logsumexp", "logsumexp(θ, θ, θ)", 1, 2.0986122886681098},
    {"mean", "mean(θ, 3, 5)", 1, 3},
    {"logToBase", "log(θ, 3)", 9, 2},
    {"logToBaseTwo", "log(θ, 2)", 8, 3},
    {"logToBaseTen", "log(θ, 10)", 1000, 3},
    {"pow", "pow(θ, 3)", 2, 8},
    {"rootOfOne", "root(θ)", 9, 3},
    {"rootThree", "root(θ, 3)", -8, -2},
    {"rootFive", "nthroot(θ, 5)", -32, -2},
    {"rootFour", "root(θ, 4)", 16, 2},
    {"square", "square(θ)", -3, 9},
    {"cube", "cube(θ)", -3, -27},
    {"reciprocal", "reciprocal(θ)", 4, 0.25},
    {"rsqrt", "rsqrt(θ)", 4, 0.5},
    {"negative", "negative(θ)", 4, -4},
    {"add", "add(θ, 1)", 4, 5},
    {"subtract", "subtract(θ, 1)", 4, 3},
    {"multiply", "multiply(θ, 3)", 4, 12},
    {"divide", "divide(θ, 8)", 4, 0.5},
    {"fmod", "fmod(θ, 3)", -7.5, -1.5},
    {"modulo", "mod(θ, 3)", -7.5, 1.5},
    {"exp10", "exp10(θ)", 3, 1000},
    {"logit", "logit(θ)", 0.75, 1.0986122886681098},
    {"logsigmoid", "logsigmoid(θ)", -1000, -1000},
    {"relu", "relu(θ)", -2, 0},
    {"reluRight", "relu(θ)", 2, 2},
    {"reluSix", "relu6(θ)", 9, 6},
    {"leakyRelu", "leaky_relu(θ)", -2, -0.02},
    {"leakyReluWithSlope", "leaky_relu(θ, 0.25)", -2, -0.5},
    {"elu", "elu(θ)", -1, -0.6321205588285577},
    {"eluWithScale", "elu(θ, 2)", -1, -1.2642411176571153},
    {"selu", "selu(θ)", -1, -1.1113307378125628},
    {"hardSigmoid", "hardsigmoid(θ)", 1.5, 0.75},
    {"hardSwish", "hardswish(θ)", 1.5, 1.125},
    {"tanhShrink", "tanhshrink(θ)", 1, 0.23840584404423512},
    {"fourthRoot", "∜θ", 16, 2},
    {"norm", "norm(θ)", -3, 3},
    {"silu", "silu(θ)", 1, 0.7310585786300049},
    {"mish", "mish(θ)", 1, 0.8650983882673103},
    {"gelu", "gelu(θ)", 1, 0.8413447460685429},
    {"geluLeft", "gelu(θ)", -10, -7.619853024160527e-23},
    {"softsign", "softsign(θ)", -3, -0.75},
    {"hardtanh", "hardtanh(θ)", -3, -1},
    {"clip", "clip(θ, −1, 2)", 5, 2},
    {"huber", "huber(θ)", -3, 2.5},
    {"huberWithin", "huber(θ, 4)", -3, 4.5},
    {"gaussian", "gaussian(θ)", 1, 0.36787944117144233},
    {"gaussianOfThree", "gaussian(θ, 1, 2)", 3, 0.6065306597126334},
    {"normalDensity", "normpdf(θ)", 0, 0.3989422804014327},
    {"normalDistribution", "normcdf(θ)", 0, 0.5},
    {"sinc", "sinc(θ)", 0.5, 0.6366197723675814},
    {"sincAtZero", "sinc(θ)", 0, 1},
    {"heaviside", "heaviside(θ)", -1, 0},
    {"heavisideAtJump", "heaviside(θ)", 0, 0.5},
    {"heavisideChosen", "heaviside(θ, 1)", 0, 1},
    {"radians", "radians(θ)", 180, 3.141592653589793},
    {"degrees", "degrees(θ)", 3.141592653589793, 180},
    {"float64", "float64(θ)", 3, 3},
    {"decimalLogarithm", "lg θ", 100, 2},
    {"dualLogarithm", "lb θ", 8, 3},
    {"absolute", "absolute(θ)", -3, 3},
};

INSTANTIATE_TEST_SUITE_P(Calls, Defined, ::testing::ValuesIn(kDefinedRows),
                         thetascope::test::RowName());

TEST(DefinedFunctions, everyOne_isTested) {
    for (const DefinedFunction& function : definedFunctions()) {
        std::string_view rest = function.names;
        bool isTested = false;
        while (!rest.empty()) {
            const std::string_view name = rest.substr(0, rest.find(' '));
            rest.remove_prefix(std::min(name.size() + 1, rest.size()));
            for (const Row& row : kDefinedRows)
                isTested = isTested || std::string_view(row.text).starts_with(name);
        }
        EXPECT_TRUE(isTested) << function.names;
    }
}

TEST(DefinedFunctions, sinc_isSmoothNearZero) {
    // where the series begins; the slope is −π²θ/3 near 0
    EXPECT_NEAR(lossAt("sinc θ", {0x1p-7}), lossAt("sinc θ", {std::nextafter(0x1p-7, 0)}), 2e-16);
    EXPECT_NEAR(test::slopeAt("sinc θ", {1e-9}), -3.2898681336964527e-9, 1e-23);
}

std::string slopeText(const char* text) {
    const Formula formula = test::formulaOf(text);
    return print(formula.graph, formula.written[0], formula.symbols);
}

TEST(Cases, slopeOfChoice_isPrintedAsCases) {
    EXPECT_EQ(slopeText("max(0, θ)"), "{θ > 0: 1, θ < 0: 0, 1/2}");
    EXPECT_EQ(slopeText("relu(θ)"), "{θ > 0: 1, θ < 0: 0, 1/2}");
    EXPECT_EQ(slopeText("min(θ, 1)"), "{θ < 1: 1, θ > 1: 0, 1/2}");
    EXPECT_EQ(slopeText("max(θ, −θ)"), "{θ > −θ: 1, θ < −θ: −1, 0}");
    EXPECT_EQ(slopeText("max(θ², θ)"), "{θ² > θ: 2θ, θ² < θ: 1, (2θ + 1)/2}");
    EXPECT_EQ(slopeText("max(θ², 1)"), "{θ² > 1: 2θ, θ² < 1: 0, θ}");
    EXPECT_EQ(slopeText("if(θ < 0, θ², sin θ)"), "{θ < 0: 2θ, cos(θ)}");
    EXPECT_EQ(slopeText("if(θ < 0, 1, if(θ < 1, θ, θ²))"), "{θ < 0: 0, θ < 1: 1, 2θ}");
    EXPECT_EQ(slopeText("floor(θ)·θ"), "floor(θ)");
    EXPECT_EQ(slopeText("mod(θ², 3)"), "2θ");
    EXPECT_EQ(slopeText("(θ < 1)·θ²"), "2·(θ < 1)·θ");
}

TEST(Cases, printedText_isReadAgain) {
    for (const char* text :
         {"{θ < 0: θ², θ > 1: θ, 3}", "(θ < 0)·θ + (θ ≥ 1)/2", "(θ ≤ 0)² − (θ ≠ 1)",
          "{θ < 0 and θ > −1: θ, 0}", "{θ < 0 or θ > 1 and θ < 2: θ, 0}",
          "{(θ < 0 or θ > 1) and θ < 2: θ, 0}", "{not θ = 0: θ, 0}", "{not (θ < 0 or θ > 1): θ, 0}",
          "max(θ, 0, 1 − θ)", "min(max(θ, 1), 2)", "max(θ, max(1, 2))", "1/{θ < 0: θ, 3}",
          "θ·(2θ)"}) {
        const Formula formula = test::formulaOf(text);
        EXPECT_EQ(print(formula.graph, formula.typed, formula.symbols), text);
    }
    EXPECT_EQ(print(test::formulaOf("if(θ, 1, 2)").graph, test::formulaOf("if(θ, 1, 2)").typed,
                    {{"θ"}, {}}),
              "{θ ≠ 0: 1, 2}");
}

TEST(Powers, rationalExponents_areTreatedAsNumbers) {
    EXPECT_EQ(slopeText("θ^(2/3)"), "2/(3·θ^(1/3))");
    EXPECT_EQ(slopeText("θ^(5/3)"), "5·θ^(2/3)/3");
    EXPECT_EQ(slopeText("θ^(−1/2)"), "−1/(2·θ^(3/2))");
    EXPECT_EQ(slopeText("θ^(4/2)"), "2θ");
}

} // namespace
} // namespace thetascope::expression

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Derivatives against differences of high order, and as people write them.
#include "tests/core/machine/corpus.h"
#include "tests/core/row_name.h"

#include <gtest/gtest.h>

#include <cmath>
#include <utility>

namespace thetascope::expression {
namespace {

using test::Place;
using test::Specimen;

class Differences : public ::testing::TestWithParam<Specimen> {};

/// The central difference of eighth order: its error is h⁸·L⁽⁹⁾/630.
double difference(const Formula& formula, Place at, std::size_t coordinate, double h) {
    constexpr double kWeights[] = {4.0 / 5, -1.0 / 5, 4.0 / 105, -1.0 / 280};
    double sum = 0;
    for (int k = 1; k <= 4; ++k) {
        Place right = at;
        Place left = at;
        (coordinate == 0 ? right.x : right.y) += k * h;
        (coordinate == 0 ? left.x : left.y) -= k * h;
        sum += kWeights[k - 1] * (test::value(formula, formula.loss, right) -
                                  test::value(formula, formula.loss, left));
    }
    return sum / h;
}

TEST_P(Differences, derivative_isTheirLimit) {
    const Formula formula = test::formulaOf(GetParam().text);
    for (const Place at : test::placesIn(GetParam(), 23)) {
        const double scale = std::abs(test::value(formula, formula.loss, at)) + 1;
        for (std::size_t c = 0; c < formula.dimension(); ++c) {
            const double exact = test::value(formula, formula.gradient[c], at);
            // 2⁻⁷: the error of the formula is near that of rounding, some 1e-16·scale/h
            const double h = std::min(1.0 / 128, (GetParam().high - GetParam().low) / 1024);
            EXPECT_NEAR(difference(formula, at, c, h), exact, 1e-10 * (scale + std::abs(exact)))
                << "by coordinate " << c << " at " << at.x << ", " << at.y;
            EXPECT_NEAR(test::value(formula, formula.written[c], at), exact,
                        1e-12 * (scale + std::abs(exact)))
                << "written, by coordinate " << c << " at " << at.x << ", " << at.y;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Corpus, Differences,
                         ::testing::ValuesIn(test::corpus().begin(), test::corpus().end()),
                         thetascope::test::RowName());

struct Written {
    const char* name;
    const char* text;
    const char* slope;

    friend std::ostream& operator<<(std::ostream& out, const Written& row) {
        return out << row.text;
    }
};

class WrittenDerivative : public ::testing::TestWithParam<Written> {};

TEST_P(WrittenDerivative, slope_isPrintedAsPeopleWriteIt) {
    const Formula formula = test::formulaOf(GetParam().text);
    EXPECT_EQ(print(formula.graph, formula.written[0], formula.symbols), GetParam().slope);
}

constexpr Written kWritten[] = {
    {"sinlog", "sin 2θ · log θ²", "2·cos(2θ)·log(θ²) + 2·sin(2θ)/θ"},
    {"quadratic", "(20−5θ)² + (41−12θ)²", "−10·(20 − 5θ) − 24·(41 − 12θ)"},
    {"square", "θ²", "2θ"},
    {"half", "½θ²", "θ"},
    {"cube", "θ³", "3θ²"},
    {"inverse", "1/θ", "−1/θ²"},
    {"root", "√θ", "0.5/√(θ)"},
    {"valley", "√(θ² + 0.01)", "θ/√(θ² + 0.01)"},
    {"log", "log θ", "1/θ"},
    {"exp", "exp 3θ", "3·exp(3θ)"},
    {"eToMinus", "e^−θ", "−e^(−θ)"},
    {"bell", "e^(−θ²)", "−2θ·e^(−θ²)"},
    {"twoToTheta", "2^θ", "log(2)·2^θ"},
    {"realPower", "θ^2.5", "2.5·θ^1.5"},
    {"inexactPower", "θ^0.1", "0.1/θ^0.9"},
    {"chain", "sin(cos θ)", "−sin(θ)·cos(cos(θ))"},
    {"quotient", "sin θ/θ", "cos(θ)/θ − sin(θ)/θ²"},
    {"byConstant", "θ³/3", "θ²"},
    {"absolute", "|θ|", "sign(θ)"},
    {"tangent", "tan θ", "1/cos(θ)²"},
    {"arcsine", "asin θ", "1/√(1 − θ²)"},
    {"arctangent", "atan θ", "1/(1 + θ²)"},
    {"secant", "sec θ", "sec(θ)·tan(θ)"},
    {"cosecant", "csc 2θ", "−2·csc(2θ)·cot(2θ)"},
    {"cotangent", "cot θ", "−1/sin(θ)²"},
    {"arsinh", "asinh θ", "1/√(1 + θ²)"},
    {"arcosh", "acosh θ", "1/√(θ² − 1)"},
    {"artanh", "atanh θ", "1/(1 − θ²)"},
    {"errorFunction", "erf θ", "2·exp(−θ²)/√(π)"},
    {"constant", "7", "0"},
    {"sum", "θ + 3θ − 5", "1 + 3"},
    {"doubleWell", "(θ² − 1)²", "4θ·(θ² − 1)"},
    {"plane", "x²y", "2x·y"},
    {"rosenbrock", "(1−x)² + 100(y−x²)²", "−2·(1 − x) − 400x·(y − x²)"},
};

INSTANTIATE_TEST_SUITE_P(Text, WrittenDerivative, ::testing::ValuesIn(kWritten),
                         thetascope::test::RowName());

/// Slopes where squares of parts are beyond what doubles hold, from 60 digits.
struct FarSlope {
    const char* name;
    const char* text;
    double theta;
    double slope;

    friend std::ostream& operator<<(std::ostream& out, const FarSlope& row) {
        return out << row.text;
    }
};

class FarDerivative : public ::testing::TestWithParam<FarSlope> {};

TEST_P(FarDerivative, slopeFarOut_isRight) {
    EXPECT_NEAR(test::slopeAt(GetParam().text, {GetParam().theta}), GetParam().slope,
                1e-13 * std::abs(GetParam().slope));
}

constexpr FarSlope kFarSlopes[] = {
    {"logisticDensity", "e^-θ/(1+e^-θ)²", -178, 4.9611484364154219389e-78},
    {"logarithmOfQuotient", "log(1/cosh θ)", 400, -1},
    {"logisticLoss", "−log(1/(1+e^-θ))", -355, -1},
    {"steepLogisticLoss", "−log(1/(1+e^(-50(θ−1))))", -6.5, -50},
    {"itselfOverItself", "θ/θ", 1e-200, 0},
    {"rootOfQuotient", "(1/θ^100)^0.01", 100, -1e-4},
    {"negativePower", "(1+e^-θ)^-1", -400, 1.915169596714005695e-174},
    {"farArcosh", "acosh θ", 1e200, 1e-200},
    {"arcoshBesideItsEnd", "acosh θ", 1 + 0x1p-40, 741455.200189296669552},
    {"artanhBesideItsPole", "atanh θ", 1 - 0x1p-40, 549755813888.25},
    {"farErrorFunction", "erf θ", 20, 2.16103747438679846101e-174},
    {"cotangentBesideItsPole", "cot θ", 1e-150, -1e300},
    {"squareBelow", "1/(1+θ²)²", 1e60, -4.0000000000000010123e-300},
};

INSTANTIATE_TEST_SUITE_P(Text, FarDerivative, ::testing::ValuesIn(kFarSlopes),
                         thetascope::test::RowName());

// What formula.h promises where a derivative does not exist.

TEST(Derivative, atPolesAndOutsideOfDomains_isNotFinite) {
    for (const auto& [text, theta] : {std::pair{"csc θ", 0.0},
                                      {"cot θ", 0.0},
                                      {"atanh θ", 1.0},
                                      {"atanh θ", -1.0},
                                      {"acosh θ", 1.0},
                                      {"acosh θ", 0.5},
                                      {"acosh θ", -2.0}})
        EXPECT_FALSE(std::isfinite(test::slopeAt(text, {theta}))) << text << " at " << theta;
}

TEST(ChosenDerivative, absoluteAtZero_isZero) {
    EXPECT_EQ(test::slopeAt("|θ|", {0}), 0);
    EXPECT_EQ(test::slopeAt("|θ|", {-0.0}), 0);
    EXPECT_EQ(test::slopeAt("|θ|", {5e-324}), 1);
    EXPECT_EQ(test::slopeAt("|θ|", {-5e-324}), -1);
    EXPECT_EQ(test::slopeAt("3|θ − 1| + θ", {1}), 1);
}

TEST(ChosenDerivative, sign_isZeroEverywhere) {
    for (const double theta : {-2.0, -0.0, 0.0, 3.0})
        EXPECT_EQ(test::slopeAt("sign θ", {theta}), 0);
}

TEST(ChosenDerivative, minAndMaxWhereEqual_isTheMean) {
    EXPECT_EQ(test::slopeAt("max(θ, 0)", {0}), 0.5);
    EXPECT_EQ(test::slopeAt("max(θ, 0)", {1}), 1);
    EXPECT_EQ(test::slopeAt("max(θ, 0)", {-1}), 0);
    EXPECT_EQ(test::slopeAt("min(3θ, 1 − θ)", {0.25}), 1); // (3 − 1)/2
    EXPECT_EQ(test::slopeAt("min(3θ, 1 − θ)", {0}), 3);
    EXPECT_EQ(test::slopeAt("min(3θ, 1 − θ)", {1}), -1);
    EXPECT_TRUE(std::isnan(test::slopeAt("max(θ, log θ)", {-1})));
}

} // namespace
} // namespace thetascope::expression

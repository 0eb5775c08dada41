// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Nothing is simplified that would change where a loss is defined, or a value; and what a value
// that is not finite comes from.
#include "core/machine/program.h"
#include "tests/core/machine/evaluation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numbers>

namespace thetascope::machine {
namespace {

using test::bits;
using test::lossAt;
using test::slopeAt;

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

TEST(Domain, zeroTimes_keepsTheHole) {
    EXPECT_TRUE(std::isnan(lossAt("0·log θ", {-1})));
    EXPECT_TRUE(std::isnan(lossAt("0·log θ", {0}))); // 0·(−∞)
    EXPECT_EQ(lossAt("0·log θ", {2}), 0);
    EXPECT_TRUE(std::isnan(lossAt("0·θ", {kInfinity})));
    EXPECT_TRUE(std::isnan(lossAt("0/θ", {0})));
}

TEST(Domain, thingOverItself_keepsTheHole) {
    EXPECT_TRUE(std::isnan(lossAt("θ/θ", {0})));
    EXPECT_EQ(lossAt("θ/θ", {-3}), 1);
    EXPECT_TRUE(std::isnan(lossAt("θ − θ", {kInfinity})));
}

TEST(Domain, rootOfSquare_staysPositive) {
    EXPECT_EQ(lossAt("√(θ²)", {-3}), 3);
    EXPECT_EQ(slopeAt("√(θ²)", {-3}), -1);
    EXPECT_EQ(slopeAt("√(θ²)", {0}), 0); // as that of |θ|
}

TEST(Domain, squareOfRoot_needsARoot) {
    EXPECT_TRUE(std::isnan(lossAt("(√θ)²", {-3})));
    EXPECT_TRUE(std::isnan(lossAt("√θ·√θ", {-3})));
    EXPECT_TRUE(std::isnan(lossAt("e^(log θ)", {-1})));
}

TEST(Domain, logarithmOfSquare_isNotTwiceTheLogarithm) {
    EXPECT_EQ(lossAt("log θ²", {-1}), 0);
    EXPECT_EQ(slopeAt("log θ²", {-2}), -1);
    EXPECT_EQ(lossAt("log θ²", {0}), -kInfinity);
    EXPECT_TRUE(std::isnan(lossAt("2 log θ", {-1})));
    // overflow of θ² does not touch the slope
    EXPECT_EQ(slopeAt("log θ²", {1e200}), 2e-200);
}

TEST(Domain, negativeArguments_areOutside) {
    for (const char* text :
         {"log θ", "log2 θ", "log10 θ", "√θ", "θ^0.5", "θ^θ", "asin(θ−1)", "acosh θ", "atanh θ"})
        EXPECT_TRUE(std::isnan(lossAt(text, {-1.5}))) << text;
    EXPECT_EQ(lossAt("∛θ", {-8}), -2);
    EXPECT_EQ(lossAt("θ^3", {-2}), -8);
    EXPECT_EQ(lossAt("θ^−3", {-2}), -0.125);
}

TEST(Domain, notANumber_staysNotANumber) {
    for (const char* text : {"θ", "|θ|", "sign θ", "min(θ, 1)", "min(1, θ)", "max(θ, 1)",
                             "max(1, θ)", "ifless(θ, 0, 1, 2)", "ifless(0, θ, 1, 2)", "sin θ", "θ²",
                             "θ³", "θ⁴", "θ^5", "0·θ", "tanh θ"})
        EXPECT_TRUE(std::isnan(lossAt(text, {kNaN}))) << text;
}

TEST(Domain, reciprocals_haveTheBitsOfTheirQuotients) {
    for (const double theta : {0.1, -1.5, 2.25, 1e6, 1e22}) {
        EXPECT_EQ(lossAt("sec θ", {theta}), lossAt("1/cos θ", {theta}));
        EXPECT_EQ(lossAt("csc θ", {theta}), lossAt("1/sin θ", {theta}));
        EXPECT_EQ(lossAt("cot θ", {theta}), lossAt("cos θ/sin θ", {theta}));
    }
}

TEST(Domain, powers_haveTheirLimits) {
    EXPECT_EQ(lossAt("θ^0", {0}), 1);
    EXPECT_EQ(slopeAt("θ^0", {0}), 0);
    EXPECT_EQ(slopeAt("θ^1", {0}), 1);
    EXPECT_EQ(slopeAt("θ²", {0}), 0);
    EXPECT_EQ(slopeAt("√θ", {0}), kInfinity);
    EXPECT_EQ(slopeAt("θ^0.5", {0}), kInfinity);
    EXPECT_EQ(slopeAt("θ^1.5", {0}), 0);
    EXPECT_EQ(lossAt("θ⁻²", {0}), kInfinity);
    EXPECT_EQ(lossAt("θ⁻¹", {-0.0}), -kInfinity);
    EXPECT_EQ(slopeAt("∛θ", {0}), kInfinity);
}

TEST(Domain, signedZero_isKept) {
    EXPECT_EQ(bits(lossAt("−θ", {0})), bits(-0.0));
    EXPECT_EQ(bits(lossAt("θ·1", {-0.0})), bits(-0.0));
    EXPECT_EQ(bits(lossAt("θ + 0", {-0.0})), bits(0.0));
    EXPECT_EQ(bits(lossAt("θ − 0", {-0.0})), bits(-0.0));
    EXPECT_EQ(bits(lossAt("0 − θ", {0})), bits(0.0)); // not −θ
    EXPECT_EQ(bits(lossAt("sign θ", {-0.0})), bits(-0.0));
    EXPECT_EQ(bits(lossAt("|θ|", {-0.0})), bits(0.0));
    // in what is worked out beforehand too
    EXPECT_EQ(bits(lossAt("−0", {})), bits(-0.0));
    EXPECT_EQ(bits(lossAt("−0·e", {})), bits(-0.0));
    EXPECT_EQ(bits(lossAt("min(0, −0)", {})), bits(-0.0));
    EXPECT_EQ(lossAt("θ + 1/(0·−1)", {}), -kInfinity);
}

TEST(Domain, rounding_isAsWritten) {
    // neither associated anew, nor divided by multiplying with an inverse
    EXPECT_EQ(lossAt("0.1 + 0.2 + θ", {0}), 0.1 + 0.2);
    EXPECT_EQ(lossAt("θ + 0.2 + 0.3", {0.1}), 0.1 + 0.2 + 0.3);
    EXPECT_EQ(lossAt("θ + (0.2 + 0.3)", {0.1}), 0.1 + (0.2 + 0.3));
    EXPECT_NE(0.1 + 0.2 + 0.3, 0.1 + (0.2 + 0.3));
    EXPECT_EQ(lossAt("θ/3", {5}), 5.0 / 3);
    EXPECT_NE(5.0 / 3, 5 * (1.0 / 3));
    EXPECT_EQ(lossAt("1e308·θ/1e308", {10}), kInfinity);
}

TEST(Domain, constants_areTheNearestDoubles) {
    EXPECT_EQ(lossAt("π", {0}), std::numbers::pi);
    EXPECT_EQ(lossAt("e", {0}), std::numbers::e);
    EXPECT_EQ(lossAt("0.1", {0}), 0.1);
}

TEST(Domain, constantPart_hasTheBitsOfTheSameWithAVariable) {
    // 7 worked out when the formula is compiled, θ when it is run
    for (const auto& [folded, run] : {std::pair{"sin 7", "sin θ"},
                                      {"7^0.3", "θ^0.3"},
                                      {"7^7", "θ^θ"},
                                      {"7^-3", "θ^-3"},
                                      {"7⁵", "θ⁵"},
                                      {"log 7/3 − 7", "log(θ)/3 − θ"},
                                      {"∛7", "∛θ"},
                                      {"1 − 7·√7", "1 − θ·√θ"},
                                      {"asinh 7", "asinh θ"},
                                      {"sec 7 − erf 7", "sec θ − erf θ"},
                                      {"max(7, 2)", "max(θ, 2)"}})
        EXPECT_EQ(bits(lossAt(folded, {})), bits(lossAt(run, {7}))) << folded;
}

NonFinite causeAt(const char* text, test::Place place) {
    const expression::Formula formula = test::formulaOf(text);
    std::vector<expression::NodeIndex> roots{formula.loss};
    roots.insert(roots.end(), formula.gradient.begin(), formula.gradient.end());
    const double variables[] = {place.x, place.y};
    return diagnose(formula.graph, roots, std::span(variables).first(formula.dimension()));
}

TEST(Diagnose, finite_isNone) {
    EXPECT_EQ(causeAt("sin 2θ · log θ²", {2}), NonFinite::None);
    EXPECT_EQ(causeAt("θ", {1e308}), NonFinite::None);
}

TEST(Diagnose, tooLarge_isOverflow) {
    for (const char* text : {"θ²", "θ³", "θ⁴", "exp θ", "cosh θ", "θ·θ", "1 + 1e200·θ", "2^θ",
                             "θ² − θ²", "exp θ − exp θ"})
        EXPECT_EQ(causeAt(text, {1e200}), NonFinite::Overflow) << text;
    EXPECT_EQ(causeAt("x·y", {1e200, 1e200}), NonFinite::Overflow);
}

TEST(Diagnose, outsideOfDomain_isSaid) {
    for (const char* text : {"log θ", "√θ", "asin(θ)", "acosh θ", "atanh θ", "θ^0.5", "log θ + θ²"})
        EXPECT_EQ(causeAt(text, {-2}), NonFinite::OutsideDomain) << text;
}

TEST(Diagnose, singularity_isOutsideDomain) {
    for (const char* text :
         {"1/θ", "log θ²", "log2 θ", "log10 θ", "θ^−1", "θ⁻²", "√θ", "0·log θ", "sin(θ)/θ", "csc θ",
          "cot θ", "atanh(θ + 1)", "atanh(θ − 1)", "acosh(θ + 1)"})
        EXPECT_EQ(causeAt(text, {0}), NonFinite::OutsideDomain) << text;
}

TEST(Diagnose, branchThatIsNotTaken_doesNotCount) {
    EXPECT_EQ(causeAt("if(θ > 0, log θ, θ^400)", {-1e10}), NonFinite::Overflow);
    EXPECT_EQ(causeAt("if(θ > 0, log θ, θ^400)", {-1}), NonFinite::None);
    EXPECT_EQ(causeAt("if(θ < 0, log θ, θ²)", {-1}), NonFinite::OutsideDomain);
    EXPECT_EQ(causeAt("{θ > 0: √θ, θ > −5: 1/θ, e^(−θ)}", {-1000}), NonFinite::Overflow);
    EXPECT_EQ(causeAt("ifless(θ, 0, e^(−θ), log θ)", {-1000}), NonFinite::Overflow);
    EXPECT_EQ(causeAt("max(−log |θ + 1|, θ^400)", {1e10}), NonFinite::Overflow);
    EXPECT_EQ(causeAt("max(−log |θ|, θ)", {0}), NonFinite::OutsideDomain);
    EXPECT_EQ(causeAt("if(log θ > 0, 1, e^(−θ))", {-1}), NonFinite::OutsideDomain);
}

TEST(Diagnose, outsideTheDomain_goesBeforeOverflow) {
    EXPECT_EQ(causeAt("θ² + log(−θ)", {1e200}), NonFinite::OutsideDomain);
}

} // namespace
} // namespace thetascope::machine

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/constant.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <string>

namespace thetascope::machine {
namespace {

struct Good {
    const char* name;
    const char* text;
    double value;
};

class ConstantText : public testing::TestWithParam<Good> {};

TEST_P(ConstantText, text_isItsNumber) {
    const auto number = readConstant(GetParam().text);
    ASSERT_TRUE(number) << number.error();
    EXPECT_DOUBLE_EQ(*number, GetParam().value);
}

INSTANTIATE_TEST_SUITE_P(
    rows, ConstantText,
    testing::Values(Good{"plain", "0.5", 0.5}, Good{"exponent", "1e-3", 1e-3},
                    Good{"trueMinus", "−5", -5}, Good{"minusOfExponent", "1e−8", 1e-8},
                    Good{"groups", "10 000", 1e4}, Good{"thinSpaces", "1\u2009000\u202F000", 1e6},
                    Good{"noBreakSpace", "10\u00A0000", 1e4}, Good{"lowLine", "1_000", 1000},
                    Good{"quotient", "1/338", 1.0 / 338}, Good{"half", "π/2", std::numbers::pi / 2},
                    Good{"product", "2pi", 2 * std::numbers::pi},
                    Good{"negative", "-2pi", -2 * std::numbers::pi},
                    Good{"root", "sqrt(2)", std::numbers::sqrt2},
                    Good{"power", "e^-3", std::exp(-3)}, Good{"arguments", "max(1, 2)", 2},
                    Good{"spacesAround", " \u00A07\t", 7}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(ReadConstant, refusals_areOneSentence) {
    const auto refusal = [](const std::string& text) {
        const auto number = readConstant(text);
        return number ? "a number" : number.error();
    };
    EXPECT_EQ(refusal(" "), "enter a number");
    EXPECT_EQ(refusal("0,5"), "write decimals with a point, as in 0.5");
    EXPECT_EQ(refusal("1.000,5"), "write decimals with a point, as in 0.5");
    EXPECT_EQ(refusal("2θ"), "enter a number without variables");
    EXPECT_EQ(refusal("1/0"), "the value is not finite");
    EXPECT_EQ(refusal("inf"), "the value is not finite");
    EXPECT_EQ(refusal("1e400"), "the value is not finite");
    EXPECT_EQ(refusal("many"), "“many” is not a number");
    EXPECT_LT(refusal(std::string(100'000, 'x')).size(), 200U);
}

TEST(ReadCount, wholeNumbers_asPeopleTypeThem) {
    for (const char* text : {"10000", "10 000", "10_000", "1e4", "10^4", "10\u2009000"})
        EXPECT_EQ(readCount(text), 10'000U) << text;
    EXPECT_EQ(readCount("18446744073709551615"), 18446744073709551615U);
    for (const char* text : {"", "-3", "2.5", "1e17", "99999999999999999999", "many", "1,5"})
        EXPECT_EQ(readCount(text), std::nullopt) << text;
}

TEST(DecimalComma, wholeNumbersOutsideOfBrackets_only) {
    for (const char* text : {"0,5", "-0,5:2", "1,2", "0,5,1"})
        EXPECT_TRUE(hasDecimalComma(text)) << text;
    for (const char* text : {"0.5,1", "1,0.5", "max(1,2)", "0:1,2:3", "a,b", ",", "1,", ",1", ""})
        EXPECT_FALSE(hasDecimalComma(text)) << text;
}

} // namespace
} // namespace thetascope::machine

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/read_constant.h"

#include <gtest/gtest.h>

#include <numbers>
#include <string>

namespace thetascope::ui::widgets {
namespace {

struct Good {
    const char* name;
    const char* text;
    double value;
};

class ReadConstantGood : public testing::TestWithParam<Good> {};

TEST_P(ReadConstantGood, text_isItsNumber) {
    const auto number = readConstant(QString::fromUtf8(GetParam().text));
    ASSERT_TRUE(number) << number.error().toStdString();
    EXPECT_DOUBLE_EQ(*number, GetParam().value);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, ReadConstantGood,
    testing::Values(Good{"plain", "0.5", 0.5}, Good{"exponent", "1e-3", 1e-3},
                    Good{"typographicMinus", "−5", -5}, Good{"minusOfExponent", "1e−8", 1e-8},
                    Good{"groups", "10 000", 1e4}, Good{"thinGroups", "1 000 000", 1e6},
                    Good{"pi", "2π", 2 * std::numbers::pi}, Good{"third", "1/3", 1.0 / 3},
                    Good{"power", "10^-4", 1e-4}, Good{"spaces", "  7 ", 7}),
    [](const auto& row) { return std::string(row.param.name); });

struct Bad {
    const char* name;
    const char* text;
    const char* sentence; ///< a part of it
};

class ReadConstantBad : public testing::TestWithParam<Bad> {};

TEST_P(ReadConstantBad, text_isRefusedWithASentence) {
    const auto number = readConstant(QString::fromUtf8(GetParam().text));
    ASSERT_FALSE(number);
    EXPECT_TRUE(number.error().contains(QString::fromUtf8(GetParam().sentence)))
        << number.error().toStdString();
}

INSTANTIATE_TEST_SUITE_P(Rows, ReadConstantBad,
                         testing::Values(Bad{"empty", "  ", "Enter a number"},
                                         Bad{"comma", "0,5", "with a point"},
                                         Bad{"variable", "2θ", "without variables"},
                                         Bad{"infinite", "1/0", "not finite"},
                                         Bad{"word", "many", ""}, Bad{"open", "(1", ""}),
                         [](const auto& row) { return std::string(row.param.name); });

} // namespace
} // namespace thetascope::ui::widgets

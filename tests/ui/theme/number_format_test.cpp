// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/number_format.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace thetascope::ui::theme {

namespace {

TEST(NumberFormat, numbers_readAsPeopleWriteThem) {
    const std::pair<double, const char*> cases[] = {
        {0, "0"},         {-0.0, "0"},      {0.05, "0.05"},       {-2.7468, "−2.747"},
        {12345, "12345"}, {1e-8, "1e−8"},   {-1.5e-9, "−1.5e−9"}, {0.1 + 0.2, "0.3"},
        {200, "200"},     {5e-4, "0.0005"}, {-5e-5, "−5e−5"},     {1.0 / 3, "0.3333"},
    };
    for (const auto& [value, text] : cases)
        EXPECT_EQ(formatNumber(value).toStdString(), text);
}

TEST(NumberFormat, infinityAndNan_areNamed) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(formatNumber(kInfinity), QStringLiteral("∞"));
    EXPECT_EQ(formatNumber(-kInfinity), QStringLiteral("−∞"));
    EXPECT_EQ(formatNumber(std::nan("")), QStringLiteral("not a number"));
}

TEST(NumberFormat, anyNumber_isShort) {
    for (int exponent = -320; exponent <= 308; ++exponent) {
        const double value = -1.23456789 * std::pow(10, exponent);
        EXPECT_LE(formatNumber(value).size(), 12) << formatNumber(value).toStdString();
    }
}

TEST(NumberFormat, counts_haveTheirDigitsInGroups) {
    EXPECT_EQ(formatCount(999), QStringLiteral("999"));
    EXPECT_EQ(formatCount(10'000'000).size(), 10);
    EXPECT_EQ(formatCount(10'000'000).remove(QChar(0x2009)), QStringLiteral("10000000"));
}

TEST(NumberFormat, digitsBeforeThePoint_areGrouped) {
    const auto plain = [](double value, int digits) {
        return formatGrouped(value, digits).replace(QChar(0x2009), QChar('_')).toStdString();
    };
    EXPECT_EQ(plain(45476, 4), "45_476");
    EXPECT_EQ(plain(-45476.25, 7), "−45_476.25");
    EXPECT_EQ(plain(1234.5, 5), "1234.5");
    EXPECT_EQ(plain(2e5, 6), "200_000");
    EXPECT_EQ(plain(1.25e12, 4), "1.25e12");
    EXPECT_EQ(plain(0.000123, 4), "0.000123");
}

TEST(NumberFormat, powersOfTen_areWrittenOut) {
    EXPECT_EQ(formatPower(-0.000124, 2), QStringLiteral("−1.2e−4"));
    EXPECT_EQ(formatPower(0.0005, 3), QStringLiteral("5e−4"));
    EXPECT_EQ(formatPower(20, 1), QStringLiteral("2e1"));
}

} // namespace

} // namespace thetascope::ui::theme

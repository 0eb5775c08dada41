// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/number_text.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>

namespace thetascope::experiment {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(NumberText, shortest_asPeopleWriteIt) {
    EXPECT_EQ(shortest(0.1), "0.1");
    EXPECT_EQ(shortest(-5), "-5");
    EXPECT_EQ(shortest(-0.0), "-0");
    EXPECT_EQ(shortest(1.0 / 3), "0.3333333333333333");
    EXPECT_EQ(shortest(0.1 + 0.2), "0.30000000000000004");
    EXPECT_EQ(shortest(5e-324), "5e-324");
    EXPECT_EQ(shortest(std::numeric_limits<double>::max()), "1.7976931348623157e+308");
    EXPECT_EQ(shortest(kInfinity), "inf");
    EXPECT_EQ(shortest(-kInfinity), "-inf");
    EXPECT_EQ(shortest(std::nan("")), "nan");
    EXPECT_EQ(shortest(-std::nan("")), "nan"); // whatever its sign bit
}

TEST(NumberText, everyFiniteDouble_readsBackToTheSameBits) {
    std::mt19937_64 bits(20260101);
    int finite = 0;
    for (int i = 0; i < 200'000; ++i) {
        const double value = std::bit_cast<double>(bits());
        if (!std::isfinite(value))
            continue;
        ++finite;
        const std::optional<double> back = readNumber(shortest(value));
        ASSERT_TRUE(back) << shortest(value);
        ASSERT_EQ(std::bit_cast<std::uint64_t>(*back), std::bit_cast<std::uint64_t>(value));
    }
    EXPECT_GT(finite, 190'000);
}

TEST(NumberText, appendShortest_appends) {
    std::string text = "a=";
    appendShortest(text, 2.5);
    EXPECT_EQ(text, "a=2.5");
}

TEST(NumberText, typographicMinus_isUnderstood) {
    EXPECT_EQ(readNumber("−5"), -5);
    EXPECT_EQ(readNumber("−1e-3"), -1e-3);
    EXPECT_EQ(readNumber("-5"), -5);
}

TEST(NumberText, whatIsNoFiniteNumber_isRefused) {
    for (const char* text : {"", "-", "−", "x", "1x", "1 ", " 1", "+1", "--1", "−-1", "-−1", "1,5",
                             "1e", "inf", "-inf", "nan", "1e400", "0x10", "1.2.3"})
        EXPECT_FALSE(readNumber(text)) << '"' << text << '"';
    EXPECT_FALSE(readNumber(std::string_view("1\0", 2)));
}

} // namespace
} // namespace thetascope::experiment

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/number_text.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace thetascope::text {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(NumberText, shortest_asPeopleWriteIt) {
    EXPECT_EQ(shortest(0.1), "0.1");
    EXPECT_EQ(shortest(-5), "-5");
    EXPECT_EQ(shortest(-0.0), "-0");
    EXPECT_EQ(shortest(1.0 / 3), "0.3333333333333333");
    EXPECT_EQ(shortest(0.1 + 0.2), "0.30000000000000004");
    EXPECT_EQ(shortest(1e-8), "1e-8");
    EXPECT_EQ(shortest(-8e-4), "-8e-4");
    EXPECT_EQ(shortest(1e-10), "1e-10");
    EXPECT_EQ(shortest(1e22), "1e+22");
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

TEST(NumberText, forPeople_powersOfTenOnlyWhereNeeded) {
    EXPECT_EQ(forPeople(-0.5), "−0.5");
    EXPECT_EQ(forPeople(1e22), "1e22");
    EXPECT_EQ(forPeople(0), "0");
    EXPECT_EQ(forPeople(5e-4), "0.0005") << "as in the forms and the lessons";
    EXPECT_EQ(forPeople(-5e-5), "−5e−5");
    EXPECT_EQ(forPeople(12345), "12345");
    EXPECT_EQ(forPeople(250'000), "2.5e5");
}

TEST(NumberText, typographicMinus_isUnderstood) {
    EXPECT_EQ(readNumber("−5"), -5);
    EXPECT_EQ(readNumber("−1e-3"), -1e-3);
    EXPECT_EQ(readNumber("−1e−3"), -1e-3);
    EXPECT_EQ(readNumber("-5"), -5);
}

TEST(NumberText, whatIsNoFiniteNumber_isRefused) {
    for (const char* text :
         {"",    "-",  "−",  "x",   "1x",   "1 ",  " 1",    "+1",     "--1",  "−-1",  "-−1",
          "1,5", "1e", "1−", "inf", "-inf", "nan", "1e400", "−1E400", "0x10", "1.2.3"})
        EXPECT_FALSE(readNumber(text)) << '"' << text << '"';
    EXPECT_FALSE(readNumber(std::string_view("1\0", 2)));
    EXPECT_FALSE(readNumber(std::string(400, '9')));
}

TEST(NumberText, whatIsTooSmallForADouble_isZero) {
    const std::string zeros(400, '0');
    for (const std::string& text :
         std::vector<std::string>{"1e-400", "−1E−400", "0." + zeros + "1", "0." + zeros + "1e+5",
                                  "123e-999999999999999999999"})
        EXPECT_EQ(readNumber(text), 0) << text;
    EXPECT_EQ(readNumber("0." + zeros + "1e401"), 1);
}

TEST(NumberText, leadingNumber_saysHowFarItReaches) {
    const auto at = [](std::string_view text) {
        const LeadingNumber number = leadingNumber(text);
        return std::pair(number.value, number.length);
    };
    EXPECT_EQ(at("2.5)"), std::pair(2.5, std::size_t{3}));
    EXPECT_EQ(at("3e"), std::pair(3.0, std::size_t{1}));
    EXPECT_EQ(at("1e400*x"), std::pair(kInfinity, std::size_t{5}));
    EXPECT_EQ(at("x").second, 0U);
}

} // namespace
} // namespace thetascope::text

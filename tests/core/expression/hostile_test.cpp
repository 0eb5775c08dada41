// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Texts that mean harm: each gets an answer or an error, and work in proportion to its length. Work
// is counted in what comes of it: a time would be the machine's.
#include "core/text/names.h"
#include "tests/core/machine/evaluation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <string>

namespace thetascope::expression {
namespace {

std::string repeated(std::string_view text, std::size_t times) {
    std::string result;
    for (std::size_t i = 0; i < times; ++i)
        result += text;
    return result;
}

constexpr std::size_t kMostNodes = 10 * kMaxCharacters;
constexpr std::size_t kMostPrinted = 100 * kMaxCharacters; // in bytes

/// Reads a text, and where it is a formula prints it, works it out and does the same with its
/// derivative: whatever the program would do with it.
bool takeAllTheWay(const std::string& text) {
    const auto formula = parse(text);
    if (!formula) {
        const std::string& message = formula.error().message;
        EXPECT_FALSE(message.empty());
        EXPECT_EQ(message.find("“”"), std::string::npos) << message; // it quotes something
        EXPECT_LT(message.size(), 500U) << message;
        EXPECT_EQ(text::onOneLine(message), message);
        return false;
    }
    EXPECT_LE(formula->graph.nodes().size(), kMostNodes);
    for (const NodeIndex root : {formula->loss, formula->gradient[0]}) {
        EXPECT_LE(print(formula->graph, root, formula->symbols).size(), kMostPrinted);
        test::value(*formula, root, {0.5, 0.25});
    }
    return true;
}

TEST(Hostile, nestedBrackets_areRefused) {
    for (const char* bracket :
         {"(", "[", "|", "-", "sin ", "sin(", "√", "2^", "2^-", "max(", "log|"})
        EXPECT_FALSE(takeAllTheWay(repeated(bracket, 200'000))) << bracket;
    EXPECT_FALSE(takeAllTheWay(repeated("(", 200'000) + "θ" + repeated(")", 200'000)));
}

TEST(Hostile, manyAmbiguities_areNotedBriefly) {
    const auto formula = parse(repeated("1/2x", kMaxCharacters / 4));
    ASSERT_TRUE(formula);
    EXPECT_LE(formula->readings.size(), 1000U);
    std::size_t bytes = 0;
    for (const Reading& reading : formula->readings)
        bytes += reading.sentence.size();
    EXPECT_LE(bytes, 300 * formula->readings.size());
    // What is cut off is said to be cut off, also where it is cut before it is read.
    EXPECT_NE(formula->readings.back().sentence.find("…/2)·x"), std::string::npos)
        << formula->readings.back().sentence;
}

TEST(Hostile, nesting_isBounded) {
    const auto nested = [](std::size_t depth) {
        return repeated("(", depth) + "θ" + repeated(")", depth);
    };
    EXPECT_TRUE(parse(nested(kMaxDepth - 1)));
    const auto formula = parse(nested(kMaxDepth));
    ASSERT_FALSE(formula);
    EXPECT_EQ(formula.error().message, "the formula is nested more than 200 levels deep");
    EXPECT_EQ(formula.error().where, (Span{kMaxDepth, 1}));
}

TEST(Hostile, nestedJustWithinBounds_isWorkedOut) {
    const std::size_t depth = kMaxDepth / 4;
    for (const std::string_view link : {"sin ", "-", "√", "exp ", "1+sin(", "2^"}) {
        const std::string closing = repeated(")", link.ends_with("(") ? depth : 0);
        EXPECT_TRUE(takeAllTheWay(repeated(link, depth) + "θ" + closing)) << link;
    }
}

TEST(Hostile, longText_isRefused) {
    const auto formula = parse(repeated("θ+", kMaxCharacters) + "1");
    ASSERT_FALSE(formula);
    EXPECT_EQ(formula.error().message,
              "a formula can have at most 100000 characters; this one is longer");
    EXPECT_FALSE(takeAllTheWay(repeated("é", 10 * kMaxCharacters)));
    EXPECT_FALSE(takeAllTheWay(std::string(10 * kMaxCharacters, ' ')));
    EXPECT_FALSE(takeAllTheWay(repeated("\xFF", 10 * kMaxCharacters)));
}

TEST(Hostile, longestSum_isWorkedOut) {
    EXPECT_TRUE(takeAllTheWay(repeated("θ+", kMaxCharacters / 2 - 1) + "θ"));
}

TEST(Hostile, longestProduct_isWorkedOut) {
    EXPECT_TRUE(takeAllTheWay(repeated("θ", kMaxCharacters)));
    EXPECT_TRUE(takeAllTheWay(repeated("θ·", kMaxCharacters / 2 - 1) + "θ"));
    EXPECT_TRUE(takeAllTheWay(repeated("θ/", kMaxCharacters / 2 - 1) + "θ"));
}

TEST(Hostile, manyDifferentTerms_areWorkedOut) {
    std::string text = "1";
    for (int i = 2; text.size() < kMaxCharacters - 40; ++i)
        text += "+sin(θ^" + std::to_string(i) + ")·x";
    // counted in bytes above: there are fewer characters
    EXPECT_TRUE(takeAllTheWay(text));
}

TEST(Hostile, bracketsOfProducts_areWorkedOut) {
    std::string text = "θ";
    for (int i = 0; i < 150; ++i)
        text = "(" + text + ")·(θ+" + std::to_string(i) + ")";
    EXPECT_TRUE(takeAllTheWay(text));
    text = "θ";
    for (int i = 0; i < 150; ++i)
        text = "(" + text + ")^θ";
    EXPECT_TRUE(takeAllTheWay(text));
    text = "θ";
    for (int i = 0; i < 150; ++i)
        text = "(" + text + ")/(1+θ)";
    EXPECT_TRUE(takeAllTheWay(text));
}

TEST(Hostile, towerOfNines_isInfinite) {
    EXPECT_TRUE(std::isinf(test::lossAt("9^9^9^9^9", {1})));
    EXPECT_EQ(test::slopeAt("9^9^9^9^9", {1}), 0);
    EXPECT_TRUE(takeAllTheWay("θ^9^9^9^9^9"));
    EXPECT_TRUE(takeAllTheWay(repeated("9^", kMaxDepth / 2) + "9"));
}

TEST(Hostile, longNumber_isRead) {
    EXPECT_EQ(test::lossAt("0." + std::string(9'000, '0') + "1", {1}), 0);
    EXPECT_EQ(test::lossAt("1" + std::string(300, '0'), {1}), 1e300);
    EXPECT_FALSE(parse("1" + std::string(9'000, '0')));
    EXPECT_FALSE(parse("1e99999999999999999999"));
    EXPECT_EQ(test::lossAt("1e-99999999999999999999", {1}), 0);
    EXPECT_EQ(test::lossAt("0." + std::string(400, '0') + "1e3", {1}), 0);
    EXPECT_FALSE(parse("0.001e400"));
    EXPECT_EQ(test::lossAt("0." + std::string(400, '0') + "1e402", {1}), 10);
}

TEST(Hostile, longValueOfConstant_isWorkedOut) {
    const auto formula = parse("k·θ, k = 1" + repeated("+1", 40'000));
    ASSERT_TRUE(formula);
    EXPECT_EQ(formula->constants.at(0).value, 40'001);
}

TEST(Hostile, manyDefinitions_areRead) {
    std::string text = "a0·θ";
    for (int i = 0; i < 5'000; ++i)
        text += "; a" + std::to_string(i) + " = a" + std::to_string(i + 1);
    EXPECT_TRUE(takeAllTheWay(text + "; a5000 = 3"));
}

TEST(Hostile, boundOfManyProducts_isWorkedOutOnce) {
    std::string text = "sum(θ, i, 1, a0)";
    for (int i = 0; i < 60; ++i)
        text += "; a" + std::to_string(i) + " = a" + std::to_string(i + 1) + "·a" +
                std::to_string(i + 1);
    EXPECT_TRUE(takeAllTheWay(text + "; a60 = n"));
}

TEST(Hostile, marksAtTheEnd_areLeftOut) {
    EXPECT_TRUE(takeAllTheWay("$θ" + repeated("$", 90'000)));
    EXPECT_TRUE(takeAllTheWay("θ" + repeated("\n", 90'000)));
}

TEST(Hostile, prefixWithoutFormula_isRefused) {
    for (const char* text :
         {"\\min_", "a,\na=2\nb=3", "min_", "min_{x}", "minimize", "f: x ->", "@(x)"})
        EXPECT_FALSE(parse(text)) << text;
}

TEST(Hostile, infiniteFactorOfExponential_isLeftAsItIs) {
    const auto formula = parse("log(1 + 9^9999·e^θ)");
    ASSERT_TRUE(formula);
    EXPECT_EQ(formula->loss, formula->typed);
}

TEST(Hostile, nul_isRefused) {
    const auto formula = parse(std::string_view("θ\0+1", 5));
    ASSERT_FALSE(formula);
    EXPECT_EQ(formula.error().where, (Span{1, 1}));
    EXPECT_FALSE(takeAllTheWay(std::string(10'000, '\0')));
}

TEST(Hostile, longNames_areRefusedShort) {
    const std::string big(50'000, 'q');
    for (const std::string& text : {big,
                                    "\\" + big,
                                    big + "(x)",
                                    "x_" + big,
                                    "x_{" + big + "}",
                                    "x[" + big + "]",
                                    "x_" + big + " = 1/0, x_" + big,
                                    "L(x_" + big + ") = 1",
                                    "f_" + big + "(x)",
                                    "sum(x_" + big + ", x_" + big + ", 1, 2) + x_" + big,
                                    "sum(x[" + big + "], i, 1, 2)",
                                    "x." + big,
                                    "sin." + big,
                                    "np." + big,
                                    "x=" + big,
                                    "\\text{" + big + "}",
                                    "\\begin{" + big + "}",
                                    "\\operatorname{" + big + "}(x)",
                                    "\"" + big,
                                    big + "=2, x^2",
                                    "a_" + big + " b_" + big + " c_" + big})
        EXPECT_FALSE(takeAllTheWay(text)) << text.substr(0, 30);
    std::string name(62, 'q');
    EXPECT_TRUE(takeAllTheWay("x_" + name)) << "names that people give";
    EXPECT_FALSE(takeAllTheWay("x_q" + name));
}

TEST(Hostile, randomBytes_neverCrash) {
    std::mt19937 random(20261);
    for (int round = 0; round < 3'000; ++round) {
        std::string text(random() % 60, '\0');
        for (char& byte : text)
            byte = static_cast<char>(random());
        takeAllTheWay(text);
    }
}

TEST(Hostile, randomTokens_neverCrash) {
    constexpr std::string_view kTokens[] = {
        "θ",   "x", "y",    "(",       ")",   "|",   "+",    "−",     "·",  "/",     "^",  "²",
        "⁻",   "³", "2",    "0.5",     "1e9", "sin", "log ", "exp",   "√",  "max(",  ",",  " ",
        "min", "e", "π",    "ifless(", "[",   "}",   "**",   "tan",   "∛",  "sign ", "½",  "log2",
        ".",   "=", "asin", "\xCE",    "0",   "abs", "^-",   "cosh(", "x²", "+(",    "·(", "|θ|",
    };
    std::mt19937 random(4711);
    int understood = 0;
    for (int round = 0; round < 12'000; ++round) {
        std::string text;
        for (std::size_t i = 1 + random() % 12; i > 0; --i)
            text += kTokens[random() % std::size(kTokens)];
        understood += takeAllTheWay(text);
    }
    EXPECT_GT(understood, 500); // or the rounds would test nothing but errors
}

} // namespace
} // namespace thetascope::expression

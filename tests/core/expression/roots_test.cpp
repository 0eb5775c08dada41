// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A root takes what directly follows it, whatever that is.
#include "tests/core/machine/evaluation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <string>

namespace thetascope::expression {
namespace {

struct Root {
    const char* sign;
    double degree;
};

struct Radicand {
    const char* text;
    double value; ///< Its value where θ is 0.75 and the constants are 1.
};

constexpr Root kRoots[] = {{"√", 2}, {"∛", 3}, {"∜", 4}, {"sqrt ", 2}, {"cbrt ", 3}};

const Radicand kRadicands[] = {
    {"e", std::numbers::e},
    {"π", std::numbers::pi},
    {"e^θ", std::exp(0.75)},
    {"e^(-θ)", std::exp(-0.75)},
    {"eθ", std::numbers::e * 0.75},
    {"e θ", std::numbers::e * 0.75},
    {"πθ", std::numbers::pi * 0.75},
    {"θ", 0.75},
    {"2θ", 1.5},
    {"2eθ", 1.5 * std::numbers::e},
    {"|θ|", 0.75},
    {"φ", 1},
    {"α", 1},
    {"a", 1},
    {"a₀", 1},
    {"e₀", 1},
    {"αθ", 0.75},
    {"sin θ", std::sin(0.75)},
    {"exp θ", std::exp(0.75)},
    {"(θ + 1)", 1.75},
    {"½", 0.5},
    {"⌈θ⌉", 1},
};

TEST(Roots, radicand_isWhatFollows) {
    for (const Root& root : kRoots) {
        for (const Radicand& radicand : kRadicands) {
            // where nothing else is a variable, a letter is
            const std::string text = std::string(root.sign) + radicand.text + " + 0θ";
            const auto formula = parse(text);
            ASSERT_TRUE(formula) << text << ": " << formula.error().message;
            EXPECT_NEAR(test::value(*formula, formula->loss, {0.75, 0}),
                        std::pow(radicand.value, 1 / root.degree), 1e-14) // a few ulp
                << text;
            EXPECT_TRUE(parse(std::string(root.sign) + radicand.text));
        }
    }
}

TEST(Roots, rootOfRoot_isRead) {
    for (const auto& [text, degree] : {std::pair{"√√e", 4.0}, {"√∛e", 6.0}, {"∛∜e", 12.0}}) {
        const auto formula = parse(text);
        ASSERT_TRUE(formula) << text << ": " << formula.error().message;
        EXPECT_NEAR(test::value(*formula, formula->loss, {0, 0}), std::exp(1 / degree), 1e-14);
    }
}

TEST(Roots, rootOfNothing_isNamed) {
    for (const char* text : {"√", "θ + √", "(√)", "√ "}) {
        const auto formula = parse(text);
        ASSERT_FALSE(formula) << text;
        EXPECT_EQ(formula.error().message, "√ needs an argument, as in √(θ)");
    }
}

} // namespace
} // namespace thetascope::expression

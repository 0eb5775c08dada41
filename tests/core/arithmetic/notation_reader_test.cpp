// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/notation_reader.h"
#include "core/arithmetic/text.h"

#include <gtest/gtest.h>

namespace thetascope::arithmetic {
namespace {

std::string stacked(std::string_view text) {
    return latex(readNotation(text, FractionForm::Stacked));
}

/// The formulas of the notes, as they are written in lessons.
constexpr const char* kFormulas[] = {
    "α⁽ᵗ⁾ = α / (1 + β t)",
    "α⁽ᵗ⁾ = α / (δ + √(Σ))",
    "m⁽ᵗ⁾ = β m⁽ᵗ⁻¹⁾ + (1 − β)(g⁽ᵗ⁾)²",
    "α⁽ᵗ⁾ = α / √(δ + m⁽ᵗ⁾)",
    "σ⁽ᵗ⁾ = μ σ⁽ᵗ⁻¹⁾ − α⁽ᵗ⁾ g⁽ᵗ⁾",
    "σ⁽⁰⁾ = −0.5 · (−5.619) ≈ 2.81",
    "θ⁽ᵗ⁺¹⁾ = θ⁽ᵗ⁾ − α · dL / dθ(θ⁽ᵗ⁾)",
    "θ = 1184 / 338 ≈ 3.503",
    "L(θ) = sin(2θ) · log(θ²)",
};

TEST(NotationReader, formulas_readBackAsWritten) {
    for (const char* formula : kFormulas) {
        EXPECT_EQ(plainText(readNotation(formula, FractionForm::Stacked)), formula);
        EXPECT_EQ(plainText(readNotation(formula, FractionForm::Slashed)), formula);
    }
}

TEST(NotationReader, quotients_takeWholeProductsAndOneFactor) {
    EXPECT_EQ(stacked("2 sin(2θ)/θ"), "\\frac{2 \\, \\sin \\left( 2\\theta  \\right)}{\\theta }");
    EXPECT_EQ(stacked("(1/(t + 1)) Σ"), "\\frac{1}{t + 1} \\, \\Sigma ");
    EXPECT_EQ(stacked("1 − αg/2"), "1 - \\frac{\\alpha g}{2}");
}

TEST(NotationReader, scripts_mayHaveRelationsAndSigns) {
    const Notation sum = readNotation("Σₛ≤ₜ (g⁽ˢ⁾)²", FractionForm::Stacked).parts[0];
    ASSERT_EQ(sum.kind, Notation::Kind::Script);
    EXPECT_EQ(plainText(sum.parts[1]), "s ≤ t");
    const Notation beta = readNotation("β₁ᵗ⁺¹", FractionForm::Stacked).parts[0];
    EXPECT_EQ(plainText(beta.parts[1]), "1");
    EXPECT_EQ(plainText(beta.parts[2]), "t + 1");
}

TEST(NotationReader, words_areWords) {
    const Notation line = readNotation("set the learning rate α⁽ᵗ⁾", FractionForm::Stacked);
    ASSERT_EQ(line.parts.size(), 2U);
    EXPECT_EQ(line.parts[0].kind, Notation::Kind::Words);
    EXPECT_EQ(line.parts[0].text, "set the learning rate");
    EXPECT_EQ(readNotation("move, θ", FractionForm::Stacked).parts[0].text, "move,");
}

TEST(NotationReader, anyText_canBeRead) {
    for (const char* text : {"", "/", "^", "√", "(", ")", "|", "a/", "|a", "x²²^", "§ ₛ≤", "\xff"})
        readNotation(text, FractionForm::Stacked);
    const std::string deep(100'000, '(');
    EXPECT_FALSE(readNotation(deep, FractionForm::Stacked).parts.empty());
}

} // namespace
} // namespace thetascope::arithmetic

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/scripts.h"

#include <gtest/gtest.h>

namespace thetascope::text {
namespace {

TEST(Scripts, raisedText_losesItsSpaces) {
    EXPECT_EQ(superscript("2"), "²");
    EXPECT_EQ(superscript("−1234567890"), "⁻¹²³⁴⁵⁶⁷⁸⁹⁰");
    EXPECT_EQ(superscript("(t + 1)"), "⁽ᵗ⁺¹⁾");
    EXPECT_EQ(superscript(""), "");
}

TEST(Scripts, textThatCannotBeMoved_isEmpty) {
    EXPECT_EQ(superscript("2θ"), "");
    EXPECT_EQ(subscript("1.5"), "");
}

TEST(Scripts, loweredText_hasDigitsSignsAndLetters) {
    EXPECT_EQ(subscript("10"), "₁₀");
    EXPECT_EQ(subscript("+"), "₊");
    EXPECT_EQ(subscript("max"), "ₘₐₓ");
    EXPECT_EQ(subscript("∞"), "∞");
}

TEST(Scripts, eachForm_goesBack) {
    EXPECT_EQ(fromSuperscript(U'ᵗ'), U't');
    EXPECT_EQ(fromSuperscript(U'⁻'), U'−');
    EXPECT_EQ(fromSuperscript(U't'), std::nullopt);
    EXPECT_EQ(fromSubscript(U'₃'), U'3');
    EXPECT_EQ(fromSubscript(U'∞'), U'∞');
    EXPECT_EQ(fromSubscript(U'3'), std::nullopt);
}

} // namespace
} // namespace thetascope::text

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/scripts.h"

#include <gtest/gtest.h>

namespace thetascope::text {
namespace {

TEST(Scripts, raisedText_losesItsSpaces) {
    EXPECT_EQ(raised("2"), "²");
    EXPECT_EQ(raised("−1234567890"), "⁻¹²³⁴⁵⁶⁷⁸⁹⁰");
    EXPECT_EQ(raised("(t + 1)"), "⁽ᵗ⁺¹⁾");
    EXPECT_EQ(raised(""), "");
}

TEST(Scripts, textThatCannotBeMoved_isEmpty) {
    EXPECT_EQ(raised("2θ"), "");
    EXPECT_EQ(lowered("1.5"), "");
}

TEST(Scripts, loweredText_hasDigitsSignsAndLetters) {
    EXPECT_EQ(lowered("10"), "₁₀");
    EXPECT_EQ(lowered("+"), "₊");
    EXPECT_EQ(lowered("max"), "ₘₐₓ");
    EXPECT_EQ(lowered("∞"), "∞");
}

TEST(Scripts, eachForm_goesBack) {
    EXPECT_EQ(withoutRaising(U'ᵗ'), U't');
    EXPECT_EQ(withoutRaising(U'⁻'), U'−');
    EXPECT_EQ(withoutRaising(U't'), std::nullopt);
    EXPECT_EQ(withoutLowering(U'₃'), U'3');
    EXPECT_EQ(withoutLowering(U'∞'), U'∞');
    EXPECT_EQ(withoutLowering(U'3'), std::nullopt);
}

} // namespace
} // namespace thetascope::text

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/beginning.h"
#include "core/arithmetic/notation.h"
#include "core/arithmetic/text.h"
#include "core/text/number_text.h"

#include <gtest/gtest.h>

namespace thetascope::arithmetic {
namespace {

/// The beginning of a formula as text, and "…" alone at its end if it is not whole.
std::string beginning(const std::string& text, double most) {
    const auto formula = expression::parse(text);
    EXPECT_TRUE(formula) << text;
    const Beginning made = beginningOf(formula->graph, formula->typed, formula->symbols, most);
    const std::string shown =
        plainText(notationOf(made.term, [](double value) { return text::shortest(value); }));
    EXPECT_EQ(made.isWhole, shown.find("…") == shown.npos) << shown;
    return shown;
}

TEST(Beginning, shortFormula_isWhole) {
    EXPECT_EQ(beginning("x^2 + 3x", 20), "θ² + 3θ");
}

TEST(Beginning, longSum_endsInDots) {
    EXPECT_EQ(beginning("x + x^2 + x^3 + x^4 + x^5 + x^6 + x^7", 14), "θ + θ² + θ³ + …");
}

TEST(Beginning, longFormula_isNoLongerThanAsked) {
    std::string text = "(1/300)(";
    for (int i = 1; i <= 300; ++i)
        text += (i > 1 ? " + " : "") + std::string("(x - ") + std::to_string(i) + ")^2";
    text += ")";
    for (const double most : {8, 20, 60, 400}) {
        const std::string shown = beginning(text, most);
        EXPECT_LT(static_cast<double>(shown.size()), 12 * most) << shown;
        EXPECT_NE(shown.find("300"), shown.npos);
    }
    EXPECT_NE(beginning(text, 60).find("(θ − 3)²"), std::string::npos) << beginning(text, 60);
}

TEST(Beginning, deepFormula_isCutInside) {
    const std::string shown = beginning("sin(cos(exp(sin(cos(exp(sin(cos(x + 1))))))))", 9);
    EXPECT_NE(shown.find("sin(cos("), std::string::npos) << shown;
}

} // namespace
} // namespace thetascope::arithmetic

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/notation_reader.h"
#include "core/web/math_html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace thetascope::web {
namespace {

using arithmetic::FractionForm;
using ::testing::HasSubstr;

std::string html(const char* text) {
    return mathHtml(arithmetic::readNotation(text, FractionForm::Stacked));
}

TEST(MathHtml, formula_isAMathElement) {
    EXPECT_TRUE(html("θ").starts_with("<math"));
    EXPECT_TRUE(html("θ").ends_with("</math>"));
    EXPECT_THAT(html("θ"), HasSubstr("<mi>θ</mi>"));
}

TEST(MathHtml, quotientsRootsAndScripts_areElements) {
    EXPECT_THAT(html("α⁽ᵗ⁾ = α / (δ + √Σ)"), HasSubstr("<mfrac>"));
    EXPECT_THAT(html("√x"), HasSubstr("<msqrt>"));
    EXPECT_THAT(html("θ²"), HasSubstr("<msup>"));
    EXPECT_THAT(html("β₂"), HasSubstr("<msub>"));
}

TEST(MathHtml, hostileText_isEscaped) {
    const std::string text = html("x < y <script>");
    EXPECT_EQ(text.find("<script"), text.npos) << text;
    EXPECT_THAT(text, HasSubstr("&lt;"));
}

TEST(MathHtml, elements_areClosedInOrder) {
    for (const char* const text : {"m⁽ᵗ⁾ = β m⁽ᵗ⁻¹⁾ + (1 − β) (g⁽ᵗ⁾)²", "|x| / √(y + 1)",
                                   "a if c > d, b if c < d, else e"}) {
        std::string rest = html(text);
        std::vector<std::string> open;
        for (std::size_t at = rest.find('<'); at != rest.npos; at = rest.find('<', at + 1)) {
            const std::string tag = rest.substr(at + 1, rest.find('>', at) - at - 1);
            if (tag.starts_with('/')) {
                ASSERT_FALSE(open.empty()) << text;
                EXPECT_EQ(open.back(), tag.substr(1)) << text;
                open.pop_back();
            } else {
                open.push_back(tag.substr(0, tag.find(' ')));
            }
        }
        EXPECT_TRUE(open.empty()) << text;
    }
}

} // namespace
} // namespace thetascope::web

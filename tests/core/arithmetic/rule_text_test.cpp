// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/notation.h"
#include "core/arithmetic/rule_text.h"
#include "core/arithmetic/text.h"
#include "core/optimizer/optimizer.h"
#include "tests/core/arithmetic/bounded.h"

#include <gtest/gtest.h>

#include <vector>

namespace thetascope::arithmetic {
namespace {

std::vector<optimizer::Rule> allRules() {
    std::vector<optimizer::Rule> rules(optimizer::rateRules().begin(),
                                       optimizer::rateRules().end());
    rules.insert(rules.end(), optimizer::updateRules().begin(), optimizer::updateRules().end());
    return rules;
}

class EveryRule : public testing::TestWithParam<optimizer::Rule> {};

/// Read to a tree and written again, the formula is what it was: nothing is lost, no bracket is too
/// many or too few.
TEST_P(EveryRule, formulaReadAndWritten_isTheSame) {
    std::string written;
    const auto equations = readRule(GetParam().formula);
    ASSERT_TRUE(equations) << equations.error().message << " in column "
                           << equations.error().column();
    for (const Equation& equation : *equations) {
        if (!written.empty())
            written += '\n';
        written += plainText(notationOf(Term::letter(equation.target), test::fiveDigits)) + " = " +
                   plainText(notationOf(equation.term, test::fiveDigits));
    }
    EXPECT_EQ(written, GetParam().formula);
}

TEST_P(EveryRule, namesOfItsState_areReadAndWrittenTheSame) {
    for (const std::string_view state : GetParam().states)
        EXPECT_EQ(plainText(notationOf(readTerm(state).value(), test::fiveDigits)), state);
}

INSTANTIATE_TEST_SUITE_P(RuleText, EveryRule, testing::ValuesIn(allRules()),
                         [](const auto& each) { return std::string(each.param.key); });

TEST(RuleText, precedence_isPowerThenProductThenDivision) {
    const Term term = readTerm("−a b² / c d").value();
    using Kind = Term::Kind;
    const auto letter = [](const char* name) { return Term::letter({.letter = name}); };
    EXPECT_EQ(term,
              Term::of(Kind::Negate,
                       Term::of(Kind::Divide,
                                Term::of(Kind::Multiply, letter("a"),
                                         Term::of(Kind::Power, letter("b"), Term::literal(2))),
                                Term::of(Kind::Multiply, letter("c"), letter("d")))));
}

TEST(RuleText, symbol_hasAnIndexAndAStep) {
    EXPECT_EQ(readTerm("β₂⁽ᵗ⁻¹⁾")->symbol, (Symbol{"β", "2", -1}));
    EXPECT_EQ(readTerm("μ⁽ᵗ⁺¹⁾")->symbol, (Symbol{"μ", "", 1}));
    EXPECT_EQ(readTerm("Γ₁₃⁽ᵗ⁾")->symbol, (Symbol{"Γ", "13", 0}));
    EXPECT_EQ(readTerm("Kₘₐₓ⁽ᵗ⁻²⁾")->symbol, (Symbol{"K", "max", -2}));
    EXPECT_EQ(readTerm("r∞")->symbol, (Symbol{"r", "∞", {}}));
}

TEST(RuleText, raisedText_isAFormulaInSmall) {
    const Term t = Term::letter({.letter = "t"});
    const Term beta = Term::letter({.letter = "β"});
    EXPECT_EQ(readTerm("β¹⁰")->parts[1], Term::literal(10));
    EXPECT_EQ(readTerm("βᵗ⁺²").value(),
              Term::of(Term::Kind::Power, beta, Term::of(Term::Kind::Add, t, Term::literal(2))));
}

TEST(RuleText, whatCannotBeRead_isSaidWithItsPlace) {
    using expression::Span;
    const auto faultOf = [](std::string_view text) { return readRule(text).error(); };
    EXPECT_EQ(faultOf("α⁽ᵗ⁾ = max(a, b").message, "“)” is expected here");
    EXPECT_EQ(faultOf("α⁽ᵗ⁾ = max(a, b").where, (Span{15, 0}));
    EXPECT_EQ(faultOf("m = a\nα: b").message, "“ = ” is expected here");
    EXPECT_EQ(faultOf("m = a\nα: b").where, (Span{1, 1}));
    EXPECT_EQ(faultOf("m = a ? b").message, "the end of the line is expected here");
    EXPECT_EQ(faultOf("m = a + ").message, "a letter is expected here");
    EXPECT_FALSE(readTerm("a b)"));
}

} // namespace
} // namespace thetascope::arithmetic

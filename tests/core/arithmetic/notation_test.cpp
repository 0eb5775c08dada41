// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/expression_term.h"
#include "core/arithmetic/notation.h"
#include "core/arithmetic/number_reading.h"
#include "core/arithmetic/rule_text.h"
#include "core/arithmetic/text.h"
#include "tests/core/arithmetic/bounded.h"

#include <gtest/gtest.h>

namespace thetascope::arithmetic {
namespace {

using Kind = Term::Kind;

std::string plain(const Term& term) {
    return plainText(notationOf(term, test::fiveDigits));
}

std::string inLatex(const char* rule) {
    return latex(notationOf(readTerm(rule).value(), test::fiveDigits));
}

std::string lossText(const char* text) {
    const auto formula = expression::parse(text);
    return plain(termOf(formula->graph, formula->typed, formula->symbols));
}

TEST(Notation, negativeNumbers_areInBracketsUnlessTheyLead) {
    const Term minus = Term::number(-1.5);
    EXPECT_EQ(plain(Term::of(Kind::Add, minus, minus)), "−1.5 + (−1.5)");
    EXPECT_EQ(plain(Term::of(Kind::Multiply, minus, minus)), "−1.5 · (−1.5)");
    EXPECT_EQ(plain(Term::of(Kind::Power, minus, Term::literal(2))), "(−1.5)²");
    EXPECT_EQ(plain(Term::of(Kind::Negate, Term::of(Kind::Multiply, minus, minus))),
              "−(−1.5) · (−1.5)");
    EXPECT_EQ(plain(Term::of(Kind::Subtract, minus, Term::of(Kind::Multiply, minus, minus))),
              "−1.5 − (−1.5) · (−1.5)");
}

TEST(Notation, tinyNumbers_areWrittenWithPowersOfTen) {
    EXPECT_EQ(plain(Term::number(1e-8)), "10⁻⁸");
    EXPECT_EQ(plain(Term::of(Kind::Add, Term::number(2.5e-8), Term::number(1))), "2.5 · 10⁻⁸ + 1");
    EXPECT_EQ(plain(Term::of(Kind::Power, Term::number(1e-8), Term::literal(2))), "(10⁻⁸)²");
}

TEST(Notation, onlyExactNumbers_areReadBackUnchanged) {
    EXPECT_TRUE(readsBackTo("−0.05", -0.05));
    EXPECT_TRUE(readsBackTo("1e−8", 1e-8));
    EXPECT_FALSE(readsBackTo("0.33333", 1.0 / 3));
}

TEST(Notation, losses_readAsTypesetByHand) {
    EXPECT_EQ(lossText("sin(2θ)*log(θ^2)"), "sin(2θ) log(θ²)");
    EXPECT_EQ(lossText("sin(θ)^2"), "sin²(θ)");
    EXPECT_EQ(lossText("2*3*θ"), "2 · 3θ");
    EXPECT_EQ(lossText("e^(-θ^2)"), "e^(−θ²)");
    EXPECT_EQ(lossText("log10(θ)"), "log₁₀(θ)");
    EXPECT_EQ(lossText("(x/y)^2"), "(x / y)²");
    EXPECT_EQ(lossText("cbrt(|θ|)"), "∛(|θ|)");
    EXPECT_EQ(lossText("-(θ+1)"), "−(θ + 1)");
    EXPECT_EQ(lossText("cot(2θ)*sec(θ)^2"), "cot(2θ) sec²(θ)");
    EXPECT_EQ(lossText("asinh θ - acosh θ + atanh θ"), "arsinh(θ) − arcosh(θ) + artanh(θ)");
    EXPECT_EQ(lossText("erf(θ/2) + csc θ"), "erf(θ / 2) + csc(θ)");
}

TEST(Latex, formulas_haveFractionsRootsAndScripts) {
    EXPECT_EQ(inLatex("α / (δ + √(Σ⁽ᵗ⁾))"),
              "\\frac{\\alpha }{\\delta  + \\sqrt{\\Sigma^{\\left( t \\right)}}}");
    EXPECT_EQ(inLatex("γ₃ Ω⁽ᵗ⁾"), "\\gamma_{3} \\, \\Omega^{\\left( t \\right)}");
    EXPECT_EQ(inLatex("β₂ᵗ⁺¹"), "\\beta_{2}^{t + 1}");
    EXPECT_EQ(inLatex("max(β₂ u⁽ᵗ⁻¹⁾, |g⁽ᵗ⁾| + ε)"),
              "\\max \\left( \\beta_{2} \\, u^{\\left( t - 1 \\right)}, \\left| "
              "g^{\\left( t \\right)} \\right| + \\varepsilon  \\right)");
    EXPECT_EQ(inLatex("a if b > c, else d"),
              "\\begin{cases} a & \\text{ if }b > c \\\\ d & \\text{ else } \\end{cases}");
}

TEST(Notation, conditions_areCasesOfAChoice) {
    EXPECT_EQ(lossText("if(θ < 0, θ², if(θ ≥ 1, 3, θ))"), "θ² if θ < 0, 3 if θ ≥ 1, else θ");
    EXPECT_EQ(lossText("if(θ < 0 and θ ≠ −1, 1, 2)"), "1 if θ < 0 and θ ≠ −1, else 2");
    EXPECT_EQ(lossText("if((θ < 0 or θ > 2) and θ < 3, 1, 2)"),
              "1 if (θ < 0 or θ > 2) and θ < 3, else 2");
    EXPECT_EQ(lossText("if(not θ = 0, 1, 2)"), "1 if not θ = 0, else 2");
    EXPECT_EQ(lossText("if(θ, 1, 2)"), "1 if θ ≠ 0, else 2");
    EXPECT_EQ(lossText("ifless(θ, 0, 1, 3)"), "1 if θ < 0, 3 if θ > 0, else (1 + 3) / 2");
    EXPECT_EQ(lossText("(θ < 0) θ"), "(θ < 0) θ");
    EXPECT_EQ(lossText("(θ < 0)^2"), "(θ < 0)²");
}

TEST(Notation, newFunctions_haveTheirUsualSigns) {
    EXPECT_EQ(lossText("floor(θ) + ceil(2θ)"), "⌊θ⌋ + ⌈2θ⌉");
    EXPECT_EQ(lossText("sigmoid(θ)"), "σ(θ)");
    EXPECT_EQ(lossText("max(θ, 0, 1 − θ)"), "max(θ, 0, 1 − θ)");
    EXPECT_EQ(lossText("log_2(θ) + lg(θ)"), "log₂(θ) + log₁₀(θ)");
    EXPECT_EQ(lossText("expm1(θ)"), "e^θ − 1");
    EXPECT_EQ(lossText("exp2(−θ) + log1p(θ)"), "2^(−θ) + log(1 + θ)");
}

TEST(Latex, functions_haveTheirCommands) {
    const auto lossLatex = [](const char* text) {
        const auto formula = expression::parse(text);
        return latex(
            notationOf(termOf(formula->graph, formula->typed, formula->symbols), test::fiveDigits));
    };
    EXPECT_EQ(lossLatex("sin θ"), "\\sin \\left( \\theta  \\right)");
    EXPECT_EQ(lossLatex("asin θ"), "\\operatorname{asin}\\left( \\theta  \\right)");
    EXPECT_EQ(lossLatex("log10 θ"), "\\log_{10}\\left( \\theta  \\right)");
    EXPECT_EQ(lossLatex("sec θ"), "\\sec \\left( \\theta  \\right)");
    EXPECT_EQ(lossLatex("csc θ"), "\\csc \\left( \\theta  \\right)");
    EXPECT_EQ(lossLatex("cot(θ)^2"), "\\cot^{2}\\left( \\theta  \\right)");
    EXPECT_EQ(lossLatex("asinh θ"), "\\operatorname{arsinh}\\left( \\theta  \\right)");
    EXPECT_EQ(lossLatex("acosh θ"), "\\operatorname{arcosh}\\left( \\theta  \\right)");
    EXPECT_EQ(lossLatex("atanh θ"), "\\operatorname{artanh}\\left( \\theta  \\right)");
    EXPECT_EQ(lossLatex("erf θ"), "\\operatorname{erf}\\left( \\theta  \\right)");
}

TEST(Latex, derivatives_areNotSetAsFunctions) {
    EXPECT_EQ(latex(notationOf(Term::letter({.letter = "dx"}), test::fiveDigits)), "dx");
    EXPECT_EQ(latex(notationOf(Term::letter({.letter = "∂y"}), test::fiveDigits)), "\\partial y");
}

TEST(Latex, lines_areAligned) {
    const Line line{
        .sides = {Term::letter({.letter = "α", .stepOffset = 0}), Term::letter({.letter = "α"})},
        .numbers = Term::number(0.05),
        .result = 0.05};
    const WrittenLine written = write(line, test::fiveDigits);
    EXPECT_EQ(latex({&written, 1}), "\\[\n\\begin{aligned}\n"
                                    "\\alpha^{\\left( t \\right)} & = \\alpha  \\\\\n"
                                    " & = 0.05 \\\\\n\\end{aligned}\n\\]\n");
}

TEST(Latex, conditions_areCases) {
    const auto lossLatex = [](const char* text) {
        const auto formula = expression::parse(text);
        return latex(
            notationOf(termOf(formula->graph, formula->typed, formula->symbols), test::fiveDigits));
    };
    EXPECT_EQ(lossLatex("if(θ ≠ 0, floor(θ), ceil(θ))"),
              "\\begin{cases} \\left\\lfloor \\theta  \\right\\rfloor  & \\text{ if }\\theta  \\ne "
              "0 \\\\ "
              "\\left\\lceil \\theta  \\right\\rceil  & \\text{ else } \\end{cases}");
    EXPECT_EQ(lossLatex("sigmoid(θ)"), "\\sigma \\left( \\theta  \\right)");
}

} // namespace
} // namespace thetascope::arithmetic

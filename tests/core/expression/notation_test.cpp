// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is typed, and the one form that it is printed in: the notation as a table.
#include "tests/core/machine/evaluation.h"
#include "tests/core/row_name.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace thetascope::expression {
namespace {

struct Row {
    const char* name; ///< what of the notation it shows
    const char* typed;
    const char* printed;

    friend std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.typed; }
};

std::string printedForm(const char* typed) {
    const Formula formula = test::formulaOf(typed);
    return print(formula.graph, formula.typed, formula.symbols);
}

class Notation : public ::testing::TestWithParam<Row> {};

TEST_P(Notation, typedForm_isReadAsPrinted) {
    EXPECT_EQ(printedForm(GetParam().typed), GetParam().printed);
}

TEST_P(Notation, printedForm_isReadAsItself) {
    EXPECT_EQ(printedForm(GetParam().printed), GetParam().printed);
}

constexpr Row kSpelling[] = {
    {"theta", "theta", "θ"},
    {"scriptTheta", "ϑ", "θ"},
    {"t", "t²", "θ²"},
    {"x", "x²", "θ²"},
    {"capitals", "Theta SIN THETA", "θ·sin(θ)"},
    {"capitalTheta", "Θ", "θ"},
    {"twoVariables", "xy", "x·y"},
    {"yAlone", "y²", "y²"},
    {"minusSign", "−θ", "−θ"},
    {"hyphen", "-θ", "−θ"},
    {"enDash", "1–θ", "1 − θ"},
    {"middleDot", "2·θ", "2θ"},
    {"star", "2*θ", "2θ"},
    {"cross", "2×θ", "2θ"},
    {"dotOperator", "2⋅θ", "2θ"},
    {"bulletOperator", "2∙θ", "2θ"},
    {"divisionSign", "θ÷2", "θ/2"},
    {"caret", "θ^2", "θ²"},
    {"twoStars", "θ**2", "θ²"},
    {"superscript", "θ²", "θ²"},
    {"longSuperscript", "θ¹⁰", "θ¹⁰"},
    {"negativeSuperscript", "θ⁻²", "θ⁻²"},
    {"positiveSuperscript", "θ⁺²", "θ²"},
    {"pi", "2pi", "2π"},
    {"piSign", "2π", "2π"},
    {"eulersNumber", "2e", "2·e"},
    {"rootSign", "√θ", "√(θ)"},
    {"sqrt", "sqrt θ", "√(θ)"},
    {"cubeRootSign", "∛θ", "cbrt(θ)"},
    {"bars", "|θ|", "|θ|"},
    {"abs", "abs(θ)", "|θ|"},
    {"ln", "ln θ", "log(θ)"},
    {"log", "log θ", "log(θ)"},
    {"log10", "log10 θ", "log10(θ)"},
    {"subscriptLog10", "log₁₀ θ", "log10(θ)"},
    {"subscriptLog2", "log₂ θ", "log2(θ)"},
    {"arcsin", "arcsin θ", "asin(θ)"},
    {"arccos", "arccos θ", "acos(θ)"},
    {"arctan", "arctan θ", "atan(θ)"},
    {"secant", "sec θ", "sec(θ)"},
    {"csc", "csc θ", "csc(θ)"},
    {"cosec", "cosec θ", "csc(θ)"},
    {"cot", "cot θ", "cot(θ)"},
    {"cotan", "cotan θ", "cot(θ)"},
    {"ctg", "ctg θ", "cot(θ)"},
    {"asinh", "asinh θ", "asinh(θ)"},
    {"arsinh", "arsinh θ", "asinh(θ)"},
    {"arcsinh", "arcsinh θ", "asinh(θ)"},
    {"acosh", "acosh θ", "acosh(θ)"},
    {"arcosh", "arcosh θ", "acosh(θ)"},
    {"arccosh", "Arccosh θ", "acosh(θ)"},
    {"atanh", "atanh θ", "atanh(θ)"},
    {"artanh", "artanh θ", "atanh(θ)"},
    {"arctanh", "arctanh θ", "atanh(θ)"},
    {"erf", "erf θ", "erf(θ)"},
    {"sgn", "sgn θ", "sign(θ)"},
    {"squareBrackets", "[θ+1]{θ−1}", "(θ + 1)·(θ − 1)"},
    {"half", "½θ²", "1/2·θ²"},
    {"quarter", "¼θ", "1/4·θ"},
    {"threeQuarters", "¾θ", "3/4·θ"},
    {"eighth", "⅛θ", "1/8·θ"},
    {"noLeadingZero", ".5θ", "0.5θ"},
    {"noTrailingDigit", "5.θ", "5θ"},
    {"exponent", "2.5e-3θ", "0.0025θ"},
    {"upperExponent", "1E3", "1000"},
    {"noSpaces", "sin2θ", "sin(2θ)"},
    {"functionOfEulersNumber", "sin e θ", "sin(e·θ)"},
    {"eulersNumberBeforeVariable", "eθ", "e·θ"},
    {"manySpaces", "\t sin \u00A0 2 \u2009 θ \n", "sin(2θ)"},
    {"underflow", "1e-400", "0"},
};

constexpr Row kBinding[] = {
    {"negativeTermOfSum", "sum(i·θ, i, −1, −1)", "−1θ"},
    {"sumFromMinusZero", "sum(θ − i, i, −0, 1)", "θ − 0 + (θ − 1)"},
    {"digitIsAnArgumentInEachTerm", "\\sum_{i=1}^{2} \\frac12 θ", "1/2·θ + 1/2·θ"},
    {"digitBeforeE", "\\frac1eθ", "1/e·θ"},
    {"comparisonBehindSign", "w² + (w == 2)", "w² + (w = 2)"},
    {"twiceNegatedNumber", "Σ(i=-2..-1) (-i)θ", "−−2θ + (−−1θ)"},
    {"letterAfterDecimals", "2.5f²", "2.5·f²"},
    {"subscriptOfExponent", "e^x_1", "e^x₁"},
    {"subscriptBehindPower", "x^2_1", "x₁²"},
    {"longSubscript", "x_123456789012345", "x₁₂₃₄₅₆₇₈₉₀₁₂₃₄₅"},
    {"subscriptOfDigitAndLetter", "x_{1q}", "x_{1q}"},
    {"bareArgumentEndsAtDot", "sin 2θ · log θ²", "sin(2θ)·log(θ²)"},
    {"bareArgumentEndsAtStar", "sin 2θ * log θ²", "sin(2θ)·log(θ²)"},
    {"bareArgumentEndsAtFunction", "sin 2θ log θ²", "sin(2θ)·log(θ²)"},
    {"bareArgumentEndsAtSlash", "sin θ/2", "sin(θ)/2"},
    {"bareArgumentEndsAtPlus", "sin θ+2", "sin(θ) + 2"},
    {"bareArgumentEndsAtMinus", "sin θ−2", "sin(θ) − 2"},
    {"bareArgumentTakesProduct", "sin 2π θ", "sin(2π·θ)"},
    {"bareArgumentTakesBracket", "sin θ(1+θ)", "sin(θ·(1 + θ))"},
    {"bareArgumentTakesPower", "sin θ²", "sin(θ²)"},
    {"bareArgumentWithSign", "exp −θ²", "exp(−θ²)"},
    {"bareArgumentIsFunction", "sin cos θ", "sin(cos(θ))"},
    {"bareRootTakesProduct", "√2θ", "√(2θ)"},
    {"bareRootOfRoot", "√√θ", "√(√(θ))"},
    {"bareArgumentBars", "log |θ| θ", "log(|θ|·θ)"},
    {"threeFactors", "3 sin θ cos θ", "3·sin(θ)·cos(θ)"},
    {"factorBeforeFunction", "θ sin θ", "θ·sin(θ)"},
    {"bracketedArgumentEnds", "sin(θ)θ", "sin(θ)·θ"},
    {"powerOfBracketedFunction", "sin(θ)²", "sin(θ)²"},
    {"powerOnName", "sin² θ", "sin(θ)²"},
    {"indexOfLetterInExponent", "2h·e^t₂", "2h·e^t₂"},
    {"constantAlone", "a, a=2, b=3", "a"},
    {"inverseOnName", "sin⁻¹ θ", "asin(θ)"},
    {"inverseByCaret", "tanh^-1(2θ)", "atanh(2θ)"},
    {"caretOnName", "sin^2 θ", "sin(θ)²"},
    {"caretOnNameTakesNumberOnly", "sin^2 2θ", "sin(2θ)²"},
    {"powerOnNameBracketed", "cos³(2θ)", "cos(2θ)³"},
    {"minusOfPower", "−θ²", "−θ²"},
    {"minusOfPowerBracketed", "(−θ)²", "(−θ)²"},
    {"powerBindsRight", "2^3^θ", "2^3^θ"},
    {"powerBracketedLeft", "(2^3)^θ", "(2³)^θ"},
    {"minusInExponent", "2^−θ", "2^(−θ)"},
    {"minusOfPowerInExponent", "2^−θ^2", "2^(−θ²)"},
    {"eToMinus", "e^-θ", "e^(−θ)"},
    {"exponentIsOnePower", "e^−θ/2", "e^(−θ)/2"},
    {"exponentEndsBeforeFactor", "2^θ sin θ", "2^θ·sin(θ)"},
    {"functionInExponent", "e^sin θ", "e^sin(θ)"},
    {"juxtapositionAfterSlash", "1/2θ", "1/2·θ"},
    {"slashFromLeft", "θ/2/3", "θ/2/3"},
    {"slashBracketed", "θ/(2/3)", "θ/(2/3)"},
    {"slashThenDot", "θ/2·3", "θ/2·3"},
    {"minusFromLeft", "θ−1−2", "θ − 1 − 2"},
    {"minusBracketed", "θ−(1−2)", "θ − (1 − 2)"},
    {"plusBracketed", "θ+(1+2)", "θ + (1 + 2)"},
    {"dotBracketed", "θ·(2·θ)", "θ·(2θ)"},
    {"signAfterDot", "2·−θ", "2·(−θ)"},
    {"signAfterSlash", "2/−θ", "2/(−θ)"},
    {"signAfterMinus", "1−−θ", "1 − (−θ)"},
    {"signBeforeProduct", "1 + −3θ·e", "1 + (−3θ·e)"},
    {"signBeforeProductBracketed", "1 − (−(3·e))", "1 − (−3·e)"},
    {"manySigns", "−−+−θ", "−−−θ"},
    {"bracketsSideBySide", "(1-θ)(1+θ)", "(1 − θ)·(1 + θ)"},
    {"numberBeforeBracket", "0.5(x²+20y²)", "0.5·(x² + 20y²)"},
    {"barsSideBySide", "|θ||θ−1|", "|θ|·|θ − 1|"},
    {"barsWithinBars", "||θ|−1|", "abs(|θ| − 1)"},
    {"barsWithinBrackets", "|(θ+|θ|)|", "abs(θ + |θ|)"},
    {"powerOfBars", "|θ|²", "|θ|²"},
    {"numberBeforeBars", "2|θ|", "2·|θ|"},
    {"twoArguments", "max(θ, min(0, 1))", "max(θ, min(0, 1))"},
    {"fourArguments", "ifless(θ, 0, −θ, θ)", "{θ < 0: −θ, θ > 0: θ, (−θ + θ)/2}"},
    {"log20IsNotLog2", "log20", "log(20)"},
    {"log2IsBaseTwo", "log2 θ", "log2(θ)"},
    {"secantBeforeT", "sect", "sec(θ)"},
    {"cosineOfTIsNotCotangent", "cost", "cos(θ)"},
    {"powerOnNameOfCotangent", "cot² 2θ", "cot(2θ)²"},
    {"namesRunTogether", "xsinx", "θ·sin(θ)"},
    {"constantsRunTogether", "2eπθ", "2·e·π·θ"},
    {"notesQuadratic", "(20-5θ)^2+(41-12θ)^2", "(20 − 5θ)² + (41 − 12θ)²"},
    {"ascii", "sin(2*theta)*log(theta^2)", "sin(2θ)·log(θ²)"},
};

INSTANTIATE_TEST_SUITE_P(Spelling, Notation, ::testing::ValuesIn(kSpelling),
                         thetascope::test::RowName());
INSTANTIATE_TEST_SUITE_P(Binding, Notation, ::testing::ValuesIn(kBinding),
                         thetascope::test::RowName());

TEST(Notation, variables_decideTheDimension) {
    EXPECT_EQ(test::formulaOf("x²").symbols.variables, std::vector<std::string>{"θ"});
    EXPECT_EQ(test::formulaOf("x²").dimension(), 1U);
    EXPECT_EQ(test::formulaOf("3").dimension(), 1U);
    EXPECT_EQ(test::formulaOf("x·y², x = 5").symbols.variables, std::vector<std::string>{"y"});
    EXPECT_EQ(test::formulaOf("x²·θ, θ = 5").symbols.variables, std::vector<std::string>{"x"});
    EXPECT_EQ(test::formulaOf("L(w, λ) = λ·w², λ = 2").symbols.variables,
              std::vector<std::string>{"w"});
    EXPECT_EQ(test::formulaOf("f(a₇, a) = a₇").symbols.variables,
              (std::vector<std::string>{"a₇", "a"}));
    EXPECT_EQ(test::formulaOf("x² + y²").symbols.variables, (std::vector<std::string>{"x", "y"}));
    EXPECT_EQ(test::formulaOf("x² + y²").dimension(), 2U);
    EXPECT_EQ(test::formulaOf("y").dimension(), 2U);
}

TEST(Notation, declaredLetter_isItselfInAWordToo) {
    EXPECT_EQ(test::formulaOf("f(e, k) = ek").symbols.constants, std::vector<std::string>{});
    EXPECT_EQ(test::lossAt("f(e) = 2ee", {3}), 18);
}

TEST(Notation, nameOfAFunction_isTheFunctionBeforeBracketsAlone) {
    EXPECT_EQ(test::lossAt("max = 3; max(x, 1)·max", {5}), 15);
    EXPECT_EQ(test::lossAt("f(tan) = tan² + tan(0)", {5}), 25);
    EXPECT_EQ(test::lossAt("norm = x² + y²; sqrt(norm)", {3, 4}), 5);
    EXPECT_EQ(test::lossAt("sqrt = x²; sqrt + sqrt(4)", {3}), 11) << "it is printed as √";
    EXPECT_EQ(test::lossAt("ln = x²; ln + ln(1)", {3}), 9);
    EXPECT_EQ(test::lossAt("relu = x²; relu·relu(2)", {3}), 18);
    EXPECT_EQ(test::lossAt("sum = x²; sum + sum(i, i, 1, 3)", {3}), 15);
    EXPECT_EQ(test::lossAt("f(th) = th·(th − 1)", {3}), 6);
    EXPECT_EQ(test::lossAt("f(th) = th(th − 1)", {3}), 6) << "two letters are letters";
    EXPECT_EQ(printedForm("f(tan) = 2 tan + tan (0)"), "2·tan + tan(0)");
    EXPECT_FALSE(parse("f(and) = and²")) << "printed conditions have these words";
}

TEST(Notation, wordAfterANumber_isPrintedWithADot) {
    EXPECT_EQ(printedForm("f(xab) = 0 xab"), "0·xab") << "0xab is a hexadecimal number";
    EXPECT_EQ(printedForm("2x₁"), "2x₁");
}

TEST(Notation, constants_takeNoVariablesName) {
    const auto variables = [](const char* text) { return test::formulaOf(text).symbols.variables; };
    EXPECT_EQ(variables("x = 5; y x²"), std::vector<std::string>{"y"});
    EXPECT_EQ(variables("θ = 2; θ x²"), std::vector<std::string>{"x"}) << "not called θ as usual";
    EXPECT_EQ(variables("θ = 2; θ t²"), std::vector<std::string>{"t"});
    EXPECT_EQ(variables("θ = 3; sum(i, i, 1, θ)"), std::vector<std::string>{"x"}) << "none occurs";
    EXPECT_EQ(parse("sum(1, i, 1, θ x t w); θ = 2; x = 1; t = 1; w = 2").error().message,
              "none of these letters is a variable: name one in front, as in L(w) = …");
}

TEST(Notation, text_isKeptAsTyped) {
    EXPECT_EQ(test::formulaOf(" SIN 2x ").text, " SIN 2x ");
}

TEST(Notation, longFormula_isPrintedInPart) {
    const Formula formula = test::formulaOf("θ + θ² + θ³");
    // within a character: θ has two bytes
    EXPECT_EQ(print(formula.graph, formula.typed, formula.symbols, 6), "θ + …");
    EXPECT_EQ(print(formula.graph, formula.typed, formula.symbols, 5), "θ + …");
    EXPECT_EQ(print(formula.graph, formula.typed, formula.symbols, 100), "θ + θ² + θ³");
}

} // namespace
} // namespace thetascope::expression

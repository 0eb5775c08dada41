// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is not understood: one plain sentence, and where, in the characters of the one who typed it.
#include "core/expression/formula.h"
#include "tests/core/row_name.h"

#include <gtest/gtest.h>

#include <ostream>

namespace thetascope::expression {
namespace {

struct Row {
    const char* name;
    const char* text;
    const char* message;
    Span where;

    friend std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.text; }
};

class Errors : public ::testing::TestWithParam<Row> {};

TEST_P(Errors, text_getsSentenceAndSpan) {
    const auto formula = parse(GetParam().text);
    ASSERT_FALSE(formula);
    EXPECT_EQ(formula.error().message, GetParam().message);
    EXPECT_EQ(formula.error().where.begin, GetParam().where.begin);
    EXPECT_EQ(formula.error().where.length, GetParam().where.length);
    EXPECT_EQ(formula.error().column(), GetParam().where.begin + 1);
}

constexpr Row kRows[] = {
    {"nothing", "", "type a formula, such as sin 2θ · log θ²", {0, 0}},
    {"onlySpace", "   ", "type a formula, such as sin 2θ · log θ²", {0, 0}},
    {"endsInPlus", "θ +", "something is missing at the end", {3, 0}},
    {"endsInCaret", "θ^", "something is missing at the end", {2, 0}},
    {"endsInStars", "θ **", "something is missing at the end", {4, 0}},
    {"beginsWithStar", "* θ", "something is missing before this sign", {0, 1}},
    {"twoSigns", "θ·/2", "something is missing before this sign", {2, 1}},
    {"emptyBrackets", "2()", "something is missing before this bracket", {2, 1}},
    {"emptyArgument", "sin()", "something is missing before this bracket", {4, 1}},
    {"commaForArgument", "max(,θ)", "something is missing before this sign", {4, 1}},
    {"notClosed", "2(θ + 1", "this bracket is never closed", {1, 1}},
    {"functionNotClosed", "θ·sin(θ", "this bracket is never closed", {5, 1}},
    {"notOpened", "θ + 1)", "this bracket was never opened", {5, 1}},
    {"wrongBracket", "(θ + 1]", "this bracket does not match the one that it closes", {6, 1}},
    {"barNotClosed", "θ|θ−1", "this bar is never closed", {1, 1}},
    {"numberAfterNumber",
     "2 34",
     "a number cannot directly follow a factor: write · or ^ before it",
     {2, 2}},
    {"numberAfterBracket",
     "(θ)1.5",
     "a number cannot directly follow a factor: write · or ^ before it",
     {3, 3}},
    {"twoPoints", "1.2.3", "a number can have only one decimal point", {3, 1}},
    {"decimalComma", "2,5θ", "write decimals with a point, as in 0.5", {0, 3}},
    {"decimalCommaInBrackets", "(2,5)θ", "write decimals with a point, as in 0.5", {1, 3}},
    {"decimalCommaInArgument", "sin(0,5)", "write decimals with a point, as in 0.5", {4, 3}},
    {"comma", "θ, 2", "a comma only separates arguments, as in max(θ, 0)", {1, 1}},
    {"tooLarge", "θ + 1e309", "this number is too large", {4, 5}},
    {"tooLargeExponent", "θ⁹⁹⁹⁹⁹⁹⁹⁹⁹⁹⁹⁹⁹⁹⁹⁹", "this exponent is too large", {1, 16}},
    {"raisedSignAlone",
     "θ⁻",
     "a superscript sign must be followed by a superscript number, as in θ⁻²",
     {1, 1}},
    {"nothingRaised", "²θ", "there is nothing here to raise to this power", {0, 1}},
    {"twoPowers",
     "θ²^3",
     "it is unclear which power comes first: use brackets, as in (θ²)^3",
     {2, 1}},
    {"twoSuperscripts",
     "θ² ³",
     "it is unclear which power comes first: use brackets, as in (θ²)^3",
     {3, 1}},
    {"functionAlone", "2 sin", "sin needs an argument, as in sin(θ)", {2, 3}},
    {"functionBeforeClose", "(sin)θ", "sin needs an argument, as in sin(θ)", {1, 3}},
    {"rootAlone", "√", "√ needs an argument, as in √(θ)", {0, 1}},
    {"tooManyArguments", "sin(θ, 2)", "sin takes 1 argument, not 2", {0, 3}},
    {"negativePowerOfName",
     "log⁻² θ",
     "a negative power on a function’s name is ambiguous: write it behind the brackets, as in "
     "log(θ)⁻¹",
     {3, 2}},
    {"powerOnNameNotNumber",
     "sin^θ θ",
     "a power on a function’s name must be a number, as in sin^2 θ",
     {4, 1}},
    {"equals",
     "θ² = 1",
     "an equation is no loss: write the square of its difference, as in (θ² − 2)²",
     {3, 1}},
    {"misspelt", "2 thta", "“thta” is not a known name; did you mean “theta”?", {2, 4}},
    {"misspeltFunction",
     "sigmod(θ)",
     "“sigmod” is not a known function; did you mean “sigmoid”?",
     {0, 6}},
    {"unknownFunction", "1 + foo(θ)", "“foo” is not a known function", {4, 3}},
    {"noWildGuess",
     "math",
     "“math” is not a known name; a product of letters needs signs, as in a·b",
     {0, 4}},
    {"functionOfLetter", "f(θ) + 1", "“f” is not a known function", {0, 1}},
    {"functionSpeltOut", "sine θ", "“sine” is not a known name; did you mean “sin”?", {0, 4}},
    {"functionSpeltOutWithinAWord", "2θtane(θ)", "“θtane” is not a known function", {1, 5}},
    {"unknownSign", "θ $ 2", "“$” has no meaning here", {2, 1}},
    {"emoji", "θ + 😀", "“😀” has no meaning here", {4, 1}},
    {"notUtf8", "θ + \xFF", "the text is not valid UTF-8 here", {4, 1}},
    {"overlong", "1 + \xC0\xAF", "the text is not valid UTF-8 here", {4, 1}},
    {"cutCharacter", "θ + \xCE", "the text is not valid UTF-8 here", {4, 1}},
    {"surrogate", "\xED\xA0\x80", "the text is not valid UTF-8 here", {0, 1}},
    {"beyondUnicode", "\xF4\x90\x80\x80", "the text is not valid UTF-8 here", {0, 1}},
};

INSTANTIATE_TEST_SUITE_P(Table, Errors, ::testing::ValuesIn(kRows), thetascope::test::RowName());

} // namespace
} // namespace thetascope::expression

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Formulas that nobody would think of, the same ones each time: what is printed is read back to the
// same bits, every instruction set agrees, and brackets around everything change nothing.
#include "tests/core/machine/corpus.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace thetascope::machine {
namespace {

using test::bits;
using test::Place;

/// Writes formulas with a bracket around every operation, so that their meaning needs no rules.
class Writer {
public:
    explicit Writer(unsigned seed)
        : m_random(seed) {}

    std::string formula(int depth) {
        if (depth == 0)
            return pick({"x", "y", "2", "0.5", "3", "1", "0", "π", "e", "7.25", "10"});
        switch (m_random() % 8) {
        case 0:
        case 1:
            return "(" + formula(depth - 1) + pick({"+", "−"}) + formula(depth - 1) + ")";
        case 2:
        case 3:
            return "(" + formula(depth - 1) + pick({"·", "/"}) + formula(depth - 1) + ")";
        case 4:
            return "(" + formula(depth - 1) + ")^(" +
                   pick({"2", "3", "4", "−1", "−2", "0.5", "5", "1", "0", "y", "(−x)", "(2·x)"}) +
                   ")";
        case 5:
            return "(−" + formula(depth - 1) + ")";
        case 6:
            return pick({"min", "max"}) + "(" + formula(depth - 1) + "," + formula(depth - 1) + ")";
        default:
            return pick({"sin",  "cos",   "tan",   "asin",  "acos", "atan", "sinh", "cosh",
                         "tanh", "exp",   "log",   "log10", "log2", "sqrt", "cbrt", "abs",
                         "sign", "asinh", "acosh", "atanh", "sec",  "csc",  "cot",  "erf"}) +
                   "(" + formula(depth - 1) + ")";
        }
    }

private:
    std::string pick(std::initializer_list<const char*> choices) {
        return choices.begin()[m_random() % choices.size()];
    }

    std::mt19937 m_random;
};

class RandomFormula : public ::testing::TestWithParam<unsigned> {
protected:
    /// Each ends in + 0·y, so that it has two variables.
    std::vector<std::string> formulas() const {
        Writer writer(GetParam());
        std::vector<std::string> texts;
        for (int i = 0; i < 150; ++i)
            texts.push_back(writer.formula(1 + i % 5) + "+(0·y)");
        return texts;
    }

    const std::vector<Place> places{{0.7, 1.3}, {-0.4, 2.5}, {0, -0.0}, {-3, 3}, {1e200, -1e-200}};
};

TEST_P(RandomFormula, printedAndReadAgain_hasTheSameBits) {
    for (const std::string& text : formulas()) {
        const expression::Formula formula = test::formulaOf(text);
        for (const expression::NodeIndex root :
             {formula.loss, formula.gradient[0], formula.gradient[1]}) {
            const std::string printed = expression::print(formula.graph, root, formula.symbols);
            const expression::Formula again = test::formulaOf(printed);
            const std::vector<double> wanted = test::values(formula, root, places);
            const std::vector<double> got = test::values(again, again.typed, places);
            for (std::size_t i = 0; i < places.size(); ++i)
                ASSERT_EQ(bits(got[i]), bits(wanted[i])) << text << "\nprinted " << printed;
            ASSERT_EQ(expression::print(again.graph, again.typed, formula.symbols), printed)
                << text;
        }
    }
}

TEST_P(RandomFormula, everyInstructionSet_hasTheSameBits) {
    for (const std::string& text : formulas()) {
        const expression::Formula formula = test::formulaOf(text);
        for (const expression::NodeIndex root :
             {formula.loss, formula.gradient[0], formula.gradient[1]}) {
            const std::vector<double> wanted = test::values(formula, root, places);
            for (const simd::InstructionSet set : simd::supported()) {
                const std::vector<double> got = test::values(formula, root, places, set);
                for (std::size_t i = 0; i < places.size(); ++i) {
                    ASSERT_EQ(bits(got[i]), bits(wanted[i])) << text << simd::name(set);
                    ASSERT_EQ(bits(test::value(formula, root, places[i], set)), bits(wanted[i]))
                        << text << " alone, " << simd::name(set);
                }
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomFormula, ::testing::Range(1U, 7U));

} // namespace
} // namespace thetascope::machine

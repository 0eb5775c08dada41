// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Named constants in the text of a loss: letters beside the variables.
#include "core/loss/loss.h"
#include "tests/core/loss/losses.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::loss {
namespace {

using expression::ConstantValue;
using test::lossOf;

TEST(ConstantTexts, letters_areConstantsWithTheirValues) {
    const auto loss = Loss::fromText("a x² + b", std::vector<ConstantValue>{{"b", 4}});
    ASSERT_TRUE(loss) << loss.error().message;
    ASSERT_EQ((*loss)->constants().size(), 2U);
    EXPECT_EQ((*loss)->constants()[0].name, "a");
    EXPECT_EQ((*loss)->constants()[0].value, 1);
    EXPECT_EQ((*loss)->constants()[1].value, 4);
    EXPECT_EQ((*loss)->at({3, 0}).loss, 13);
    EXPECT_EQ((*loss)->at({3, 0}).slope[0], 6);
}

TEST(ConstantTexts, givenValue_holdsUntilOneIsSet) {
    const auto loss = lossOf("k*x^2, k=3");
    EXPECT_EQ(loss->at({2, 0}).loss, 12);
    EXPECT_EQ(loss->withConstants(std::vector<ConstantValue>{{"k", 5}}).value()->at({2, 0}).loss,
              20);
    EXPECT_EQ(
        Loss::fromText("k*x^2, k=3", std::vector<ConstantValue>{{"k", 5}}).value()->at({2, 0}).loss,
        20);
}

TEST(ConstantTexts, otherValues_makeTheNodesOfAnotherReading) {
    for (const std::string_view text :
         {"a x² + b", "x^a + a^x", "a·0 + b·x", "λ|x| + x²", "exp(a)·x² + sin(a x)", "(x² − a)²",
          "a/b·x² + (a − b)·x", "log(1 + e^(a x))", "√(x² + a²)", "a x² + b y² + c x y",
          "max(a x, b)", "x²/(2a) + (−a)^2·x"}) {
        const auto first = lossOf(text);
        for (const double value : {0.0, 1.0, 2.0, -1.0, 0.3}) {
            std::vector<ConstantValue> values;
            for (const expression::NamedConstant& constant : first->constants())
                values.push_back({constant.name, value});
            ASSERT_FALSE(values.empty()) << text;
            const auto changed = first->withConstants(values);
            const auto read = Loss::fromText(text, values);
            ASSERT_TRUE(changed && read) << text;
            EXPECT_EQ((*changed)->formula().roots(), (*read)->formula().roots()) << text;
            EXPECT_TRUE(std::ranges::equal((*changed)->formula().graph.nodes(),
                                           (*read)->formula().graph.nodes()))
                << text << " with " << value;
        }
    }
}

TEST(ConstantTexts, boundOfASum_isReadAgain) {
    const auto loss = lossOf("sum(x^2, i, 1, n), n=3");
    ASSERT_EQ(loss->constants().size(), 1U);
    EXPECT_TRUE(loss->constants().front().isBound);
    EXPECT_EQ(loss->at({2, 0}).loss, 12);
    const auto longer = loss->withConstants(std::vector<ConstantValue>{{"n", 5}});
    ASSERT_TRUE(longer);
    EXPECT_EQ((*longer)->at({2, 0}).loss, 20);
    EXPECT_FALSE(loss->withConstants(std::vector<ConstantValue>{{"n", 1e12}})) << "too many terms";
}

} // namespace
} // namespace thetascope::loss

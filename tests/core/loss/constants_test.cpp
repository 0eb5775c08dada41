// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A loss with other values of its named constants. The losses are made without relying on how
// letters are read; tests of that are in constant_texts_test.cpp.
#include "tests/core/loss/constant_losses.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::loss {
namespace {

using test::kConstantTexts;
using test::lossWithConstant;

class WithConstants : public testing::TestWithParam<std::string_view> {};

TEST_P(WithConstants, otherValue_hasTheBitsOfALossMadeWithIt) {
    const auto first = lossWithConstant(GetParam(), "a", 1);
    for (const double value : {1.0, 2.0, -3.0, 0.0, -0.0, 0.3, 1e200}) {
        const auto changed =
            first->withConstants(std::vector{expression::ConstantValue{"a", value}});
        ASSERT_TRUE(changed);
        const auto wanted = lossWithConstant(GetParam(), "a", value);
        EXPECT_EQ((*changed)->constants(), wanted->constants());
        EXPECT_TRUE(std::ranges::equal((*changed)->formula().graph.nodes(),
                                       wanted->formula().graph.nodes()));
        for (const double x : {-2.0, -0.5, 0.0, 0.1, 1.0, 3.7}) {
            const Loss::Sample got = (*changed)->at({x, 0});
            const Loss::Sample expected = wanted->at({x, 0});
            EXPECT_TRUE(got.loss == expected.loss ||
                        (std::isnan(got.loss) && std::isnan(expected.loss)))
                << value << " at " << x;
            EXPECT_TRUE(got.slope[0] == expected.slope[0] ||
                        (std::isnan(got.slope[0]) && std::isnan(expected.slope[0])))
                << value << " at " << x;
        }
        EXPECT_EQ((*changed)->slopeText(0), wanted->slopeText(0));
    }
    EXPECT_EQ(first->constants().front().value, 1) << "the first stays as it is";
}

INSTANTIATE_TEST_SUITE_P(texts, WithConstants, testing::ValuesIn(kConstantTexts),
                         [](const auto& text) { return "text" + std::to_string(text.index); });

TEST(LossConstants, values_areThoseInEffect) {
    expression::Formula formula = test::formulaWithConstant("y·x²", "a", 3);
    formula.constants.front().given = 3;
    const Loss loss(std::move(formula));
    const auto has = [&](std::vector<expression::ConstantValue> values) {
        return loss.hasValues(values);
    };
    EXPECT_TRUE(has({}));
    EXPECT_TRUE(has({{"a", 3}}));
    EXPECT_TRUE(has({{"b", 7}}));
    EXPECT_FALSE(has({{"a", 1}}));
    const auto changed =
        loss.withConstants(std::vector<expression::ConstantValue>{{"a", 5}}).value();
    EXPECT_FALSE(changed->hasValues({}));
    EXPECT_EQ(changed->at({2, 0}).loss, 20);
    const auto back = changed->withConstants({}).value();
    EXPECT_EQ(back->at({2, 0}).loss, 12) << "the value that the text gives";
}

TEST(LossConstants, zeros_areToldApartByTheirSigns) {
    const auto loss = test::lossWithConstant("x/y", "a", 0.0);
    EXPECT_FALSE(loss->hasValues(std::vector<expression::ConstantValue>{{"a", -0.0}}));
    EXPECT_EQ(loss->withConstants(std::vector<expression::ConstantValue>{{"a", -0.0}})
                  .value()
                  ->at({1, 0})
                  .loss,
              -INFINITY);
}

TEST(LossConstants, curvature_isOfTheValueInEffect) {
    const auto loss = lossWithConstant("y·x²", "a", 3);
    EXPECT_EQ(loss->curvature(1), 6);
    EXPECT_EQ(
        loss->withConstants(std::vector<expression::ConstantValue>{{"a", 5}}).value()->curvature(1),
        10);
}

} // namespace
} // namespace thetascope::loss

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Settings of named constants in an experiment. The losses are made without relying on how letters
// are read; tests of files and commands are in constant_texts_test.cpp.
#include "core/experiment/constants.h"
#include "tests/core/loss/constant_losses.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <memory>
#include <string>
#include <vector>

namespace thetascope::experiment {
namespace {

using loss::test::lossWithConstant;

constexpr const char* kText = "y·x²";

std::shared_ptr<const loss::Loss> lossOfA(double value = 1) {
    return lossWithConstant(kText, "a", value);
}

Experiment withConstants(std::vector<ConstantSetting> constants) {
    Experiment experiment = defaultExperiment();
    experiment.loss = kText;
    experiment.constants = std::move(constants);
    return experiment;
}

TEST(SliderRange, value_isWellInside) {
    EXPECT_EQ(sliderRange(0), (loss::Range{-1, 1}));
    EXPECT_EQ(sliderRange(1), (loss::Range{-2, 2}));
    EXPECT_EQ(sliderRange(-1), (loss::Range{-2, 2}));
    EXPECT_EQ(sliderRange(3), (loss::Range{-10, 10}));
    EXPECT_EQ(sliderRange(0.5), (loss::Range{-1, 1}));
    EXPECT_EQ(sliderRange(100), (loss::Range{-200, 200}));
    for (const double value : {5e-324, 1e-310, 1e-9, 0.1, 0.3, 7.0, 12345.678, 1e22, 1e300, 1e308,
                               std::numeric_limits<double>::max()}) {
        const loss::Range range = sliderRange(value);
        EXPECT_LT(range.low, range.high) << value;
        EXPECT_TRUE(std::isfinite(range.width())) << value;
        EXPECT_EQ(range.low, -range.high) << value;
        if (value < 1e307) {
            EXPECT_GE(range.high, 2 * value) << value;
        }
    }
}

TEST(CheckConstants, valuesThatAreSet_areThoseOfTheLoss) {
    const auto compiled = lossOfA();
    const auto checked = check(withConstants({{"a", 3, {0, 5}}}), compiled);
    ASSERT_TRUE(checked) << checked.error().sentence;
    EXPECT_EQ(checked->loss()->constants().front().value, 3);
    EXPECT_EQ(checked->loss()->at({2, 0}).loss, 12);
    EXPECT_NE(checked->loss(), compiled);
    // and from there
    const std::uint64_t before = loss::Loss::compilations();
    Experiment moved = checked->experiment();
    moved.start = {2, 0};
    EXPECT_EQ(check(moved, checked->loss())->loss(), checked->loss());
    moved.constants.front().range = {-1, 9};
    EXPECT_EQ(check(moved, checked->loss())->loss(), checked->loss());
    EXPECT_EQ(loss::Loss::compilations(), before);
    moved.constants.clear();
    EXPECT_EQ(check(moved, checked->loss())->loss()->constants().front().value, 1);
    EXPECT_EQ(loss::Loss::compilations(), before + 1);
}

TEST(CheckConstants, settingsThatTheLossDoesNotUse_remain) {
    const Experiment experiment = withConstants({{"q", 3, {0, 5}}});
    const auto compiled = lossOfA();
    const auto checked = check(experiment, compiled);
    ASSERT_TRUE(checked);
    EXPECT_EQ(checked->experiment(), experiment);
    EXPECT_EQ(checked->loss(), compiled);
}

TEST(CheckConstants, sentence_namesWhatIsWrong) {
    const auto sentence = [](std::vector<ConstantSetting> constants) {
        const auto checked = check(withConstants(std::move(constants)), lossOfA());
        return checked ? "" : checked.error().sentence;
    };
    EXPECT_EQ(sentence({{"a", 9, {0, 5}}}), "") << "the value may be outside the slider's range";
    EXPECT_EQ(sentence({{"a", INFINITY, {0, 5}}}), "the constant “a” must be finite, not inf");
    EXPECT_EQ(sentence({{"a", NAN, {0, 5}}}), "the constant “a” must be finite, not nan");
    EXPECT_EQ(sentence({{"a", 1, {5, 5}}}),
              "range of the constant “a” must run from a lower to a higher number, not 5:5");
    EXPECT_EQ(sentence({{"a", 1, {-INFINITY, 5}}}),
              "range of the constant “a” must have finite ends and a finite width, not -inf:5");
    EXPECT_EQ(sentence({{"a", 1, {0, 5}}, {"b", 1, {0, 5}}, {"a", 1, {0, 5}}}),
              "the constant “a” is set twice");
    std::vector<ConstantSetting> many;
    for (std::size_t i = 0; i <= kMaxConstants; ++i)
        many.push_back({"c" + std::to_string(i), 1, {0, 5}});
    EXPECT_EQ(sentence(many), "there are 65 constants, but there can be at most 64");
}

TEST(SetConstant, sameName_isReplaced) {
    Experiment experiment;
    setConstant(experiment, *lossOfA(), {"a", 2, {0, 5}});
    setConstant(experiment, *lossOfA(), {"b", 2, {0, 5}});
    setConstant(experiment, *lossOfA(), {"a", 3, {0, 6}});
    EXPECT_EQ(experiment.constants,
              (std::vector<ConstantSetting>{{"a", 3, {0, 6}}, {"b", 2, {0, 5}}}));
    ASSERT_NE(findSetting(experiment, "a"), nullptr);
    EXPECT_EQ(findSetting(experiment, "a")->value, 3);
    EXPECT_EQ(findSetting(experiment, "q"), nullptr);
}

TEST(SetConstant, oneTooMany_takesThePlaceOfTheOldestUnused) {
    Experiment experiment;
    setConstant(experiment, *lossOfA(), {"a", 2, {0, 5}});
    for (std::size_t i = 0; i < kMaxConstants; ++i)
        setConstant(experiment, *lossOfA(), {"c" + std::to_string(i), 1, {0, 5}});
    EXPECT_EQ(experiment.constants.size(), kMaxConstants);
    EXPECT_NE(findSetting(experiment, "a"), nullptr);
    EXPECT_EQ(findSetting(experiment, "c0"), nullptr);
    EXPECT_NE(findSetting(experiment, "c1"), nullptr);
}

TEST(SetTypedConstants, names_areThoseOnScreen) {
    Experiment experiment = withConstants({});
    const auto loss = lossWithConstant(kText, "λ₁", 1);
    const auto changed = setTypedConstants(experiment, loss, {{"lambda_1", 4, {0, 5}}});
    ASSERT_TRUE(changed);
    EXPECT_EQ((*changed)->constants().front().value, 4);
    EXPECT_EQ(experiment.constants, (std::vector<ConstantSetting>{{"λ₁", 4, {0, 5}}}));
    EXPECT_EQ(setTypedConstants(experiment, *changed, {}).value(), *changed);
}

TEST(SetTypedConstants, unknownOrRepeatedName_isAFault) {
    Experiment experiment = withConstants({});
    const auto sentence = [&](std::shared_ptr<const loss::Loss> loss,
                              const std::vector<ConstantSetting>& typed) {
        return setTypedConstants(experiment, std::move(loss), typed).error().sentence;
    };
    EXPECT_EQ(sentence(lossOfA(), {{"q", 1, {0, 5}}}),
              "there is no constant “q” in the loss; its only constant is a");
    EXPECT_EQ(sentence(loss::Loss::fromText("x²").value(), {{"q", 1, {0, 5}}}),
              "there is no constant “q” in the loss, which has no named constants");
    EXPECT_EQ(sentence(lossWithConstant(kText, "λ", 1), {{"λ", 1, {0, 5}}, {"lambda", 2, {0, 5}}}),
              "the constant “λ” is set twice");
}

TEST(ReadConstantSetting, nameAndValue_areRead) {
    const auto setting = readConstantSetting("a=2.5");
    ASSERT_TRUE(setting);
    EXPECT_EQ(*setting, (ConstantSetting{"a", 2.5, {-5, 5}}));
    EXPECT_EQ(readConstantSetting("λ=−1e-3")->value, -1e-3);
    EXPECT_EQ(readConstantSetting("a").error(),
              "“a” is not of the form NAME=VALUE, a constant and its value");
    EXPECT_FALSE(readConstantSetting("=2"));
    EXPECT_EQ(readConstantSetting("a=many").error(),
              "the value of the constant “a”: “many” is not a number");
    EXPECT_FALSE(readConstantSetting("a="));
    EXPECT_FALSE(readConstantSetting("a=inf"));
}

} // namespace
} // namespace thetascope::experiment

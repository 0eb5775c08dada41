// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/checked.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>
#include <string>
#include <vector>

namespace thetascope::experiment {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

struct Change {
    const char* name;
    std::function<void(Experiment&)> make;
    const char* sentence; ///< empty: the experiment stays valid
};

void PrintTo(const Change& change, std::ostream* out) {
    *out << change.name;
}

const std::vector<Change> kChanges = {
    {"none", [](Experiment&) {}, ""},
    {"noOptimizers", [](Experiment& e) { e.contenders.clear(); }, ""},
    {"nineOptimizers",
     [](Experiment& e) {
         for (std::size_t slot = e.contenders.size(); slot < 9; ++slot) {
             e.contenders.push_back(e.contenders.front());
             e.contenders.back().slot = {slot};
         }
     },
     ""},
    {"tenOptimizers", [](Experiment& e) { e.contenders.resize(10, e.contenders.front()); },
     "there are 10 optimizers, but there can be at most 9"},
    {"slotTooLarge", [](Experiment& e) { e.contenders[1].slot = {9}; },
     "slot must be from 0 to 8, not 9"},
    {"slotTaken", [](Experiment& e) { e.contenders[1].slot = e.contenders[0].slot = {4}; },
     "slot 4 is given to two optimizers, but each must have its own"},
    {"nameOfHundredCharacters",
     [](Experiment& e) {
         for (int i = 0; i < 100; ++i)
             e.contenders[1].name += "θ";
     },
     ""},
    {"nameTooLong", [](Experiment& e) { e.contenders[1].name = std::string(101, 'x'); },
     "an optimizer’s name can have at most 100 characters, and "
     "“xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…” has more"},
    {"nameOfTwoLines", [](Experiment& e) { e.contenders[1].name = "a\nb"; },
     "an optimizer’s name is one line without control characters, not “a␊b”"},
    {"formulaBroken", [](Experiment& e) { e.loss = "θ +"; },
     nullptr}, // the parser's sentence; with a column
    {"rangeBackwards",
     [](Experiment& e) {
         e.range = {3, 1};
     },
     "range must run from a lower to a higher number, not 3:1"},
    {"rangeEmpty",
     [](Experiment& e) {
         e.range = {2, 2};
     },
     "range must run from a lower to a higher number, not 2:2"},
    {"rangeNotANumber", [](Experiment& e) { e.range.low = std::nan(""); },
     "range must have finite ends and a finite width, not nan:6"},
    {"rangeInfinite", [](Experiment& e) { e.range.high = kInfinity; },
     "range must have finite ends and a finite width, not -6:inf"},
    {"rangeTooWide",
     [](Experiment& e) {
         e.range = {-1.5e308, 1.5e308};
     },
     "range must have finite ends and a finite width, not -1.5e+308:1.5e+308"},
    {"rangeOfYBackwards",
     [](Experiment& e) {
         e.rangeY = {1, 0};
     },
     "range of y must run from a lower to a higher number, not 1:0"},
    {"startInfinite",
     [](Experiment& e) {
         e.start = {-kInfinity, 0};
     },
     "start must be finite, not -inf"},
    {"startNotANumberInY",
     [](Experiment& e) {
         e.start = {0, std::nan("")};
     },
     "start must be finite, not nan"},
    {"stepsLeast", [](Experiment& e) { e.until.steps = 1; }, ""},
    {"stepsMost", [](Experiment& e) { e.until.steps = 100'000'000; }, ""},
    {"stepsZero", [](Experiment& e) { e.until.steps = 0; },
     "steps must be from 1 to 100000000, not 0"},
    {"stepsTooMany", [](Experiment& e) { e.until.steps = 100'000'001; },
     "steps must be from 1 to 100000000, not 100000001"},
    {"toleranceZero", [](Experiment& e) { e.until.tolerance = 0; }, ""},
    {"toleranceLeast", [](Experiment& e) { e.until.tolerance = 1e-150; }, ""},
    {"toleranceTooSmall", [](Experiment& e) { e.until.tolerance = 9e-151; },
     "tolerance must be 0, or finite and at least 1e-150, not 9e-151"},
    {"toleranceNegative", [](Experiment& e) { e.until.tolerance = -1; },
     "tolerance must be 0, or finite and at least 1e-150, not -1"},
    {"toleranceInfinite", [](Experiment& e) { e.until.tolerance = kInfinity; },
     "tolerance must be 0, or finite and at least 1e-150, not inf"},
    {"toleranceNotANumber", [](Experiment& e) { e.until.tolerance = std::nan(""); },
     "tolerance must be 0, or finite and at least 1e-150, not nan"},
};

class Check : public testing::TestWithParam<Change> {};

TEST_P(Check, sentence_namesWhatIsWrong) {
    Experiment experiment = defaultExperiment();
    GetParam().make(experiment);
    const auto checked = check(experiment);
    if (checked) {
        EXPECT_EQ(checked->experiment(), experiment);
    }
    const std::string sentence = checked ? "" : checked.error().sentence;
    if (GetParam().sentence != nullptr) {
        EXPECT_EQ(sentence, GetParam().sentence);
        return;
    }
    EXPECT_EQ(sentence, "in the loss, column 4: something is missing at the end");
    ASSERT_TRUE(checked.error().syntax);
    EXPECT_EQ(checked.error().syntax->column(), 4U);
}

TEST(Check, loss_isCompiledOnceAndNotAgainWhereItIsThere) {
    const std::uint64_t before = loss::Loss::compilations();
    Experiment experiment = defaultExperiment();
    const Checked first = check(experiment).value();
    EXPECT_EQ(loss::Loss::compilations(), before + 1);
    experiment.start = {1, 0};
    const Checked second = check(experiment, first.loss()).value();
    EXPECT_EQ(second.loss(), first.loss());
    EXPECT_EQ(loss::Loss::compilations(), before + 1);
    experiment.loss = "θ²";
    const Checked other = check(experiment, first.loss()).value(); // never another text's
    EXPECT_EQ(other.loss()->text(), "θ²");
    EXPECT_EQ(loss::Loss::compilations(), before + 2);
}

INSTANTIATE_TEST_SUITE_P(all, Check, testing::ValuesIn(kChanges),
                         [](const auto& each) { return each.param.name; });

} // namespace
} // namespace thetascope::experiment

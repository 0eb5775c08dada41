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
     "there are 10 optimizers, and there can be at most 9"},
    {"slotTooLarge", [](Experiment& e) { e.contenders[1].slot = {9}; },
     "slot 9 must be from 0 to 8"},
    {"slotTaken", [](Experiment& e) { e.contenders[1].slot = e.contenders[0].slot = {4}; },
     "slot 4 is given to two optimizers, and each must have its own"},
    {"formulaBroken", [](Experiment& e) { e.loss = "θ +"; },
     nullptr}, // the parser's sentence; with a column
    {"rangeBackwards",
     [](Experiment& e) {
         e.range = {3, 1};
     },
     "range 3:1 must have its low end below its high end"},
    {"rangeEmpty",
     [](Experiment& e) {
         e.range = {2, 2};
     },
     "range 2:2 must have its low end below its high end"},
    {"rangeNotANumber", [](Experiment& e) { e.range.low = std::nan(""); },
     "range nan:6 must have finite ends and a finite width"},
    {"rangeInfinite", [](Experiment& e) { e.range.high = kInfinity; },
     "range -6:inf must have finite ends and a finite width"},
    {"rangeTooWide",
     [](Experiment& e) {
         e.range = {-1.5e308, 1.5e308};
     },
     "range -1.5e+308:1.5e+308 must have finite ends and a finite width"},
    {"rangeOfYBackwards",
     [](Experiment& e) {
         e.rangeY = {1, 0};
     },
     "range of y 1:0 must have its low end below its high end"},
    {"startInfinite",
     [](Experiment& e) {
         e.start = {-kInfinity, 0};
     },
     "start -inf must be finite"},
    {"startNotANumberInY",
     [](Experiment& e) {
         e.start = {0, std::nan("")};
     },
     "start nan must be finite"},
    {"stepsLeast", [](Experiment& e) { e.until.steps = 1; }, ""},
    {"stepsMost", [](Experiment& e) { e.until.steps = 100'000'000; }, ""},
    {"stepsZero", [](Experiment& e) { e.until.steps = 0; }, "steps 0 must be from 1 to 100000000"},
    {"stepsTooMany", [](Experiment& e) { e.until.steps = 100'000'001; },
     "steps 100000001 must be from 1 to 100000000"},
    {"toleranceZero", [](Experiment& e) { e.until.tolerance = 0; }, ""},
    {"toleranceLeast", [](Experiment& e) { e.until.tolerance = 1e-150; }, ""},
    {"toleranceTooSmall", [](Experiment& e) { e.until.tolerance = 9e-151; },
     "tolerance 9e-151 must be 0, or finite and at least 1e-150"},
    {"toleranceNegative", [](Experiment& e) { e.until.tolerance = -1; },
     "tolerance -1 must be 0, or finite and at least 1e-150"},
    {"toleranceInfinite", [](Experiment& e) { e.until.tolerance = kInfinity; },
     "tolerance inf must be 0, or finite and at least 1e-150"},
    {"toleranceNotANumber", [](Experiment& e) { e.until.tolerance = std::nan(""); },
     "tolerance nan must be 0, or finite and at least 1e-150"},
};

class Check : public testing::TestWithParam<Change> {};

TEST_P(Check, sentenceNamesWhatIsWrong) {
    Experiment experiment = defaultExperiment();
    GetParam().make(experiment);
    const auto checked = check(experiment);
    EXPECT_EQ(checked.has_value() ? checked->experiment() : experiment, experiment);
    const std::string sentence = checked ? "" : checked.error().sentence;
    if (GetParam().sentence != nullptr) {
        EXPECT_EQ(sentence, GetParam().sentence);
        return;
    }
    EXPECT_TRUE(sentence.starts_with("the loss cannot be read: ")) << sentence;
    EXPECT_TRUE(sentence.ends_with(", column 4")) << sentence;
    ASSERT_TRUE(checked.error().syntax);
    EXPECT_EQ(checked.error().syntax->column(), 4U);
}

TEST(Check, loss_isCompiledOnce_andNotAgainWhereItIsThere) {
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

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/changes.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>

namespace thetascope::ui::model {

namespace {

using experiment::Experiment;

struct Case {
    std::string name;
    std::function<void(Experiment&)> change;
    Difference difference;
};

void PrintTo(const Case& tested, std::ostream* out) {
    *out << tested.name;
}

class ExperimentDiff : public testing::TestWithParam<Case> {};

TEST_P(ExperimentDiff, difference_saysWhatChanged) {
    const Experiment before = experiment::defaultExperiment();
    Experiment after = before;
    GetParam().change(after);

    const Difference forth = diff(before, after);
    EXPECT_EQ(forth.what.toInt(), GetParam().difference.what.toInt());
    EXPECT_EQ(forth.slot, GetParam().difference.slot);
    EXPECT_EQ(diff(after, before).what.toInt(), forth.what.toInt()) << "the way back";
}

const Case kCases[] = {
    {"nothing", [](Experiment&) {}, {}},
    {"loss", [](Experiment& e) { e.loss = "θ²"; }, {Change::Loss}},
    {"constant",
     [](Experiment& e) {
         e.constants = {{"a", 2, {-4, 4}}};
     },
     {Change::Loss | Change::Constants}},
    {"range", [](Experiment& e) { e.range.low = -7; }, {Change::Range}},
    {"rangeOfY", [](Experiment& e) { e.rangeY.high = 7; }, {Change::Range}},
    {"start", [](Experiment& e) { e.start[0] = 1; }, {Change::Start}},
    {"startY", [](Experiment& e) { e.start[1] = 1; }, {Change::Start}},
    {"steps", [](Experiment& e) { e.until.steps = 7; }, {Change::Until}},
    {"tolerance", [](Experiment& e) { e.until.tolerance = 0; }, {Change::Until}},
    {"oneOptimizer",
     [](Experiment& e) { e.contenders[2].optimizer.settings[0].value = 2; },
     {Change::Optimizer, experiment::Slot{2}}},
    {"oneLabel",
     [](Experiment& e) { e.contenders[1].name = "mine"; },
     {Change::Appearance, experiment::Slot{1}}},
    {"oneVisible",
     [](Experiment& e) { e.contenders[3].visible = false; },
     {Change::Appearance, experiment::Slot{3}}},
    {"twoOptimizers",
     [](Experiment& e) {
         e.contenders[0].optimizer.settings[0].value = 2;
         e.contenders[2].optimizer.settings[0].value = 2;
     },
     {Change::Optimizer, std::nullopt}},
    {"removed", [](Experiment& e) { e.contenders.pop_back(); }, {Change::Contenders}},
    {"swapped",
     [](Experiment& e) { std::swap(e.contenders[0], e.contenders[1]); },
     {Change::Contenders}},
    {"anotherSlot", [](Experiment& e) { e.contenders[0].slot = {8}; }, {Change::Contenders}},
    {"startAndOneOptimizer",
     [](Experiment& e) {
         e.start[0] = 1;
         e.contenders[2].optimizer.settings[0].value = 2;
     },
     {Change::Start | Change::Optimizer, experiment::Slot{2}}},
};

INSTANTIATE_TEST_SUITE_P(Model, ExperimentDiff, testing::ValuesIn(kCases),
                         [](const auto& tested) { return tested.param.name; });

} // namespace

} // namespace thetascope::ui::model

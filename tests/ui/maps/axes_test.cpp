// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/checked.h"
#include "ui/maps/axes.h"

#include <gtest/gtest.h>

namespace thetascope::ui::maps {

namespace {

using basins::Axis;

QString faultOf(const char* recipe, Axis up) {
    const experiment::Experiment experiment = experiment::defaultExperiment();
    basins::Request request;
    request.loss = loss::Loss::fromText(experiment.loss).value();
    request.optimizer = optimizer::make(*optimizer::findRecipe(recipe));
    request.across = {Axis::Quantity::Start, {}, -5, 5, false};
    request.up = std::move(up);
    return faultText(request, experiment);
}

TEST(BasinAxes, fault_speaksInSymbols) {
    const Axis mu{Axis::Quantity::Setting, "mu", 0, 0.99, false};
    EXPECT_EQ(faultOf("momentum", mu), QString());
    EXPECT_EQ(faultOf("gd", mu), QStringLiteral("Gradient descent has no μ"));
    // β is a decay elsewhere, which may be 10
    EXPECT_EQ(faultOf("rmsprop", {Axis::Quantity::Setting, "beta", 1e-4, 10, true}),
              QStringLiteral("RMSProp needs 0 ≤ β < 1"));
}

TEST(BasinAxes, namedConstants_areOfferedWithTheRangeOfTheirSlider) {
    experiment::Experiment experiment = experiment::defaultExperiment();
    experiment.loss = "a x² + k, k = 3";
    experiment.constants = {{"a", 2, {0, 5}}};
    const experiment::Checked checked = experiment::check(experiment).value();
    const std::vector<AxisChoice> choices = axisChoices(checked);
    const AxisChoice a{Axis::Quantity::Constant, "a"};
    const AxisChoice k{Axis::Quantity::Constant, "k"};
    ASSERT_GE(choices.size(), 3U);
    EXPECT_EQ(choices[choices.size() - 2], a);
    EXPECT_EQ(choices.back(), k);
    EXPECT_EQ(homeAxis(a, checked).low, 0);
    EXPECT_EQ(homeAxis(a, checked).high, 5);
    EXPECT_GE(homeAxis(k, checked).high, 3);
    const auto point =
        ownPoint(homeAxis(a, checked), homeAxis(k, checked), experiment.contenders[0], checked);
    ASSERT_TRUE(point);
    EXPECT_EQ(*point, QPointF(2, 3));
}

TEST(BasinAxes, labels_haveTheNamesOfTheVariables) {
    experiment::Experiment experiment = experiment::defaultExperiment();
    experiment.loss = "(w - 1)^2";
    const experiment::Checked checked = experiment::check(experiment).value();
    EXPECT_EQ(
        axisLabel({Axis::Quantity::Start, {}}, experiment, theme::VariableNames(*checked.loss())),
        QStringLiteral("start w⁽⁰⁾"));
}

} // namespace

} // namespace thetascope::ui::maps

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
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

} // namespace

} // namespace thetascope::ui::maps

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/run_view.h"
#include "ui/theme/variable_names.h"

#include <gtest/gtest.h>

namespace thetascope::ui::plot {

namespace {

TEST(RunView, parametersAreShort_andWholeOnRequest) {
    const auto optimizer = optimizer::parseSpec("momentum:alpha=0.03792690190732249,mu=0.9");
    const RunView run = runView({.optimizer = optimizer.value()}, theme::VariableNames::usual(1),
                                descent::Trajectory());
    EXPECT_EQ(run.parameters,
              (QStringList{QStringLiteral("α = 0.03793"), QStringLiteral("μ = 0.9")}));
    EXPECT_EQ(run.fullParameters,
              (QStringList{QStringLiteral("α = 0.0379269019073225"), QStringLiteral("μ = 0.9")}));
}

TEST(RunView, veiledRun_isSaidNotToHaveRun) {
    const auto optimizer = optimizer::parseSpec("gd");
    RunView run = runView({.optimizer = optimizer.value()}, theme::VariableNames::usual(1),
                          descent::Trajectory());
    run.title = QStringLiteral("Slow");
    run.isVeiled = true;
    EXPECT_EQ(descriptionOf(run), QStringLiteral("Slow: not yet run"));
}

} // namespace

} // namespace thetascope::ui::plot

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/experiment.h"
#include "core/experiment/run.h"
#include "tests/support/checked.h"
#include "ui/plot/run_text.h"
#include "ui/theme/variable_names.h"

#include <gtest/gtest.h>

namespace thetascope::ui::plot {

namespace {

descent::Trajectory run(const char* loss, double start, const char* spec, std::uint64_t steps,
                        double tolerance) {
    experiment::Experiment experiment;
    experiment.loss = loss;
    experiment.start = {start, 0};
    experiment.until = {steps, tolerance};
    experiment.contenders = {{*optimizer::parseSpec(spec)}};
    return experiment::run(tests::checked(experiment)).front();
}

TEST(RunText, endOfARun_isSaid) {
    // θ ← θ − 0.5·2θ = 0 after one step; the next is 0 long
    const auto converged = run("θ²", 3, "gd:alpha=0.5", 10, 1e-6);
    EXPECT_EQ(outcomeText(converged), QStringLiteral("converged in 2 steps, L = 0"));
    EXPECT_EQ(outcomeForms(converged),
              QStringList({QStringLiteral("converged in 2 steps, L = 0"),
                           QStringLiteral("converged, L = 0"), QStringLiteral("converged"),
                           QStringLiteral("✓")}));
    EXPECT_EQ(runDescription(QStringLiteral("Gradient descent"), converged,
                             theme::VariableNames::usual(converged.dimension())),
              QStringLiteral("Gradient descent: from θ = 3, 2 steps, converged at θ = 0, L = 0"));
    const auto limited = run("θ²", 1, "gd:alpha=0.25", 3, 0);
    EXPECT_EQ(outcomeText(limited), QStringLiteral("stopped after 3 steps, L = 0.01563"))
        << "(1/2)⁶ = 1/64";
    EXPECT_EQ(outcomeForms(limited)[2], QStringLiteral("stopped at 3"));
    const auto diverged = run("θ^4", 100, "gd:alpha=1", 50, 0);
    EXPECT_TRUE(outcomeText(diverged).startsWith(QStringLiteral("diverged after")));
    EXPECT_EQ(outcomeForms(diverged)[2], QStringLiteral("diverged"));
}

TEST(RunText, step_isToldInFull) {
    const auto limited = run("θ²", 1, "gd:alpha=0.25", 3, 0);
    const QString text =
        stepText(limited, 1, theme::VariableNames::usual(1)); // θ = 1 − 0.25·2 = 0.5
    for (const char* part : {"step 1", "θ = 0.5", "L = 0.25", "= 1", "= 0.25", "= −0.25"})
        EXPECT_TRUE(text.contains(QString::fromUtf8(part))) << part << " in " << text.toStdString();
}

} // namespace

} // namespace thetascope::ui::plot

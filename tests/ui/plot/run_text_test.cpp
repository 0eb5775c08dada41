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
    // θ ← θ − 0.5·2θ = 0 after one step; the steps from the second on are 0 long
    const auto converged = run("θ²", 3, "gd:alpha=0.5", 100, 1e-6);
    EXPECT_EQ(outcomeText(converged), QStringLiteral("converged in 2 steps, L = 0"));
    EXPECT_EQ(runDescription(QStringLiteral("Gradient descent"), converged,
                             theme::VariableNames::usual(converged.dimension())),
              QStringLiteral("Gradient descent: from θ = 3, 2 steps, converged at θ = 0, L = 0"));
    const auto limited = run("θ²", 1, "gd:alpha=0.25", 3, 0);
    EXPECT_EQ(outcomeText(limited), QStringLiteral("still moving after 3 steps, L = 0.01563"))
        << "(1/2)⁶ = 1/64";
    const auto diverged = run("θ^4", 100, "gd:alpha=1", 50, 0);
    EXPECT_TRUE(outcomeText(diverged).startsWith(QStringLiteral("diverged after")));
    EXPECT_TRUE(outcomeText(diverged).endsWith(QStringLiteral("L grows")));
    // θ ← θ − 1·2θ = −θ for ever
    const auto circling = run("θ²", 3, "gd:alpha=1", 40, 1e-6);
    EXPECT_EQ(outcomeText(circling),
              QStringLiteral("oscillates with period 2, stopped after 40 steps, L = 9"));
}

TEST(RunText, runAtRest_keepsItsNumbersWhenThereIsLittleRoom) {
    EXPECT_EQ(outcomeForms(run("θ²", 3, "gd:alpha=0.5", 100, 1e-6)),
              QStringList({QStringLiteral("converged in 2 steps, L = 0"),
                           QStringLiteral("✓ 2 steps, L = 0"), QStringLiteral("✓ 2 steps"),
                           QStringLiteral("✓")}));
}

TEST(RunText, runThatIsNotAtRest_keepsItsWord) {
    EXPECT_EQ(outcomeForms(run("θ²", 1, "gd:alpha=0.25", 3, 0)),
              QStringList({QStringLiteral("still moving after 3 steps, L = 0.01563"),
                           QStringLiteral("still moving, L = 0.01563"),
                           QStringLiteral("still moving"), QStringLiteral("■")}));
    EXPECT_EQ(outcomeForms(run("θ^4", 100, "gd:alpha=1", 50, 0))[2],
              QStringLiteral("diverged, L grows"));
}

TEST(RunText, presentOfARun_isItsStepAndLoss) {
    EXPECT_EQ(presentForms(run("θ²", 1, "gd:alpha=0.25", 3, 0), 1),
              QStringList({QStringLiteral("step 1, L = 0.25"), QStringLiteral("L = 0.25")}));
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

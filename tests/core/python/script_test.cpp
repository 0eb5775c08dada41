// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/python/script.h"
#include "tests/core/python/run_scripts.h"
#include "tests/support/checked.h"
#include "tests/support/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thetascope::python {
namespace {

using testing::HasSubstr;

experiment::Experiment withOptimizers(std::string loss, std::vector<std::string> specs) {
    experiment::Experiment experiment;
    experiment.loss = std::move(loss);
    experiment.until.steps = 3;
    for (const std::string& spec : specs) {
        experiment.contenders.push_back({.optimizer = optimizer::parseSpec(spec).value(),
                                         .slot = {experiment.contenders.size()}});
        experiment::setLabel(experiment.contenders.back(), spec);
    }
    return experiment;
}

TEST(Script, lossAndSlope_areWrittenOut) {
    const std::string text = script(tests::checked(experiment::defaultExperiment())).value();
    EXPECT_THAT(text, HasSubstr("def loss(theta):\n"
                                "    return math.sin(2*theta)*math.log(theta**2)\n"));
    EXPECT_THAT(text, HasSubstr("START = -5.0\nSTEPS = 200\n"));
    EXPECT_THAT(text, HasSubstr("\"\"\"Gradient descent on L = sin 2θ · log θ²."));
}

TEST(Script, constants_areVariables) {
    const std::string text =
        script(tests::checked(withOptimizers("a x² + λ log(1 + e^x), a = 2, λ = 0.1", {"gd"})))
            .value();
    EXPECT_THAT(text, HasSubstr("a = 2.0\nlambda_ = 0.1\n"));
    EXPECT_THAT(text, HasSubstr("def softplus(u):\n"));
    EXPECT_THAT(text, HasSubstr("return a*theta**2 + lambda_*softplus(theta)\n"));
}

TEST(Script, optimizerOfTwoSettings_isDefinedOnce) {
    const std::string text =
        script(tests::checked(withOptimizers("x²", {"gd:alpha=0.1", "gd:alpha=0.2"}))).value();
    EXPECT_EQ(text.find("def gd("), text.rfind("def gd("));
    EXPECT_THAT(text, HasSubstr("descend(\"gd:alpha=0.1\", gd, alpha=0.1)\n"
                                "descend(\"gd:alpha=0.2\", gd, alpha=0.2)\n"));
}

TEST(Script, namesWithQuotes_staySafe) {
    experiment::Experiment experiment = withOptimizers("x²", {"gd"});
    experiment.contenders[0].name = "\"\"\" \\ \"quoted\", ×";
    const std::string text = script(tests::checked(experiment)).value();
    const tests::Csv csv(runScripts({text}).at(0));
    EXPECT_EQ(csv.cell(0, "optimizer"), experiment.contenders[0].name);
}

TEST(Script, lettersThatMeanSomethingInPython_areOthersThere) {
    const std::string text =
        script(tests::checked(withOptimizers("λ x² + u log(u + x²), λ = 2, u = 3", {"gd"})))
            .value();
    EXPECT_THAT(runScripts({text}).at(0), testing::Not(HasSubstr("raised"))) << text;
}

TEST(Script, runThatEnds_endsWithoutAnError) {
    struct {
        const char* loss;
        const char* spec;
        std::size_t rows;
    } const cases[] = {
        {"x⁴", "gd:alpha=100", 0},    // overflows
        {"log x", "gd:alpha=100", 2}, // leaves the domain
        {"√x", "gd:alpha=100", 2},    // a root of a negative number
        {"1/x", "gd:alpha=0.5", 0},
        {"(x − 1)^1.5", "gd:alpha=10", 2}, // a power that would be complex
    };

    std::vector<std::string> scripts;
    for (const auto& each : cases) {
        experiment::Experiment experiment = withOptimizers(each.loss, {each.spec});
        experiment.start = {2, 0};
        experiment.until.steps = 30;
        scripts.push_back(script(tests::checked(experiment)).value());
    }
    const std::vector<std::string> outputs = runScripts(scripts);
    for (std::size_t i = 0; i < scripts.size(); ++i) {
        ASSERT_THAT(outputs.at(i), testing::Not(HasSubstr("raised"))) << scripts[i];
        const tests::Csv csv(outputs[i]);
        if (cases[i].rows > 0) {
            EXPECT_EQ(csv.rows(), cases[i].rows) << outputs[i];
            EXPECT_EQ(csv.cell(csv.rows() - 1, "loss"), "nan");
        }
    }
}

} // namespace
} // namespace thetascope::python

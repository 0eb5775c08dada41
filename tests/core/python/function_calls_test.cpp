// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every function of formulas, as scripts call it, has the values that the program computes.
#include "core/expression/defined_functions.h"
#include "core/expression/function_table.h"
#include "core/python/script.h"
#include "tests/core/python/run_scripts.h"
#include "tests/support/checked.h"
#include "tests/support/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace thetascope::python {
namespace {

/// A loss, and a start at which it and its slope are finite.
struct Case {
    std::string loss;
    double start;
};

/// Returns an experiment of one step, so that the first line has L and the slope at the start.
experiment::Checked experimentOf(const Case& each) {
    experiment::Experiment experiment;
    experiment.loss = each.loss;
    experiment.start = {each.start, 0};
    experiment.until = {.steps = 1, .tolerance = 0};
    experiment.contenders = {
        {.optimizer = optimizer::make(*optimizer::findRecipe("gd")), .slot = {0}}};
    return tests::checked(experiment);
}

void expectValues(const std::vector<Case>& cases) {
    std::vector<experiment::Checked> all;
    std::vector<std::string> scripts;
    for (const Case& each : cases) {
        all.push_back(experimentOf(each));
        scripts.push_back(script(all.back()).value());
    }
    const std::vector<std::string> outputs = runScripts(scripts);
    ASSERT_EQ(outputs.size(), cases.size());
    for (std::size_t i = 0; i < cases.size(); ++i) {
        ASSERT_THAT(outputs[i], testing::Not(testing::HasSubstr("raised"))) << scripts[i];
        const tests::Csv got(outputs[i]);
        const loss::Loss::Sample want = all[i].loss()->at({cases[i].start, 0});
        const auto expectNear = [&](double value, double have) {
            EXPECT_NEAR(have, value, 1e-14 * (1 + std::abs(value)))
                << cases[i].loss << " at " << cases[i].start << "\n"
                << scripts[i];
        };
        expectNear(want.loss, got.number(0, "loss"));
        expectNear(want.slope[0], got.number(0, "gradient"));
    }
}

TEST(FunctionCalls, everyFunction_hasItsValueAndItsSlope) {
    std::vector<Case> cases;
    for (const expression::FunctionRow& row : expression::functionRows()) {
        const std::string name(expression::printedName(row.function));
        for (const double start : {-2.5, -0.3, 0.3, 0.7, 1.5, 20.0}) {
            const std::string arguments[] = {"(θ)", "(θ, 1.25)", "(θ, 1.25, θ²)",
                                             "(θ, 0.5, θ², 3θ)"};
            const Case each{name + arguments[row.arity - 1], start};
            const auto loss = loss::Loss::fromText(each.loss);
            if (!loss) // "not" needs a condition
                continue;
            const loss::Loss::Sample sample = (*loss)->at({start, 0});
            if (std::isfinite(sample.loss) && std::isfinite(sample.slope[0]))
                cases.push_back(each);
        }
    }
    EXPECT_GT(cases.size(), 200U);
    expectValues(cases);
}

TEST(FunctionCalls, conditions_evaluateOnlyWhatTheyChoose) {
    expectValues({{"θ² if θ < 0 else log(θ)", -2},
                  {"θ² if θ < 0 else log(θ)", 2},
                  {"if(θ < 0, θ², if(θ > 1 and not θ > 3, sqrt(θ − 1), 7θ))", 2},
                  {"if(θ < 0, θ², if(θ > 1 or θ = 0.5, sqrt(θ − 1), 7θ))", 0.25},
                  {"max(θ², 3 − θ) · min(sin θ, log(θ + 5))", -1},
                  {"(θ > 1)·θ² + (θ ≤ 1)·θ", 1},
                  {"max(θ, 2 − θ)", 1},
                  {"if(sin(θ)² + cos(3θ) < 2, exp(sin(θ)² + cos(3θ)) + (sin(θ)² + cos(3θ))² + "
                   "tanh(5 + sin(θ)² + cos(3θ)), log(θ − 9))",
                   2}});
}

TEST(FunctionCalls, longFormulas_arePutInLines) {
    std::string sum = "θ²";
    for (int i = 1; i < 400; ++i)
        sum += " + log(1 + (θ − " + std::to_string(i) + ")²)";
    expectValues({{sum, 3.5},
                  {"Σ_{i=1}^{300} (sin(iθ) − i/7)²", 0.5},
                  {"exp(sin(cos(exp(sin(cos(exp(sin(cos(θ)))))))))", 0.5}});
}

} // namespace
} // namespace thetascope::python

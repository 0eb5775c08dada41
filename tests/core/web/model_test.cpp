// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The scripts of an experiment. Whether their numbers are right is tested in a browser.
#include "core/web/functions.h"
#include "core/web/model.h"
#include "tests/core/combinations.h"
#include "tests/support/checked.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace thetascope::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string modelFor(const std::string& loss,
                     std::vector<experiment::ConstantSetting> constants = {}) {
    experiment::Experiment experiment = experiment::defaultExperiment();
    experiment.loss = loss;
    experiment.constants = std::move(constants);
    machine::WrittenFunctions functions;
    return modelOf(tests::checked(experiment), functions);
}

TEST(Model, experiment_isAllThere) {
    const std::string model = modelFor("sin 2θ · log θ²");
    EXPECT_THAT(model, HasSubstr(R"("start":[-5.0],"steps":200,"tolerance":1e-06)"));
    EXPECT_THAT(model, HasSubstr(R"("ranges":[[-6.0,6.0]])"));
    EXPECT_THAT(model, HasSubstr(R"("title":"RMSProp")"));
    EXPECT_THAT(model, HasSubstr(R"("key":"alpha","symbol":"α","value":0.1)"));
}

TEST(Model, namedConstant_hasItsValueAndRange) {
    const std::string model = modelFor("a·θ²", {{.name = "a", .value = 3, .range = {0, 5}}});
    EXPECT_THAT(model, HasSubstr(R"("constants":[{"name":"a","value":3.0,"range":[0.0,5.0]}])"));
    EXPECT_THAT(model, HasSubstr("k[0]"));
}

TEST(Model, constantThatCountsTerms_staysAsItIs) {
    EXPECT_THAT(modelFor("∑_{i=1}^{n} (θ − i)², n = 3"), HasSubstr(R"("constants":[])"));
}

TEST(Model, settings_areReadWhereTheyAreShown) {
    // Adam's rule has α, β₁, β₂, ε in another order than the screen's.
    const auto loss = loss::Loss::fromText("θ²").value();
    const optimizer::Optimizer adam = optimizer::parseSpec("adam").value();
    machine::WrittenFunctions functions;
    const std::vector<std::size_t> places{10, 11, 12, 13};
    const std::string step = stepFunctions(*loss, adam, places, functions).step;
    for (const char* const place : {"s[10]", "s[11]", "s[12]", "s[13]"})
        EXPECT_THAT(step, HasSubstr(place));
    EXPECT_THAT(step, Not(HasSubstr("s[0]")));
}

TEST(Model, steadyRate_isTheSetting) {
    const auto loss = loss::Loss::fromText("θ²").value();
    machine::WrittenFunctions functions;
    const StepFunctions plain = stepFunctions(*loss, optimizer::parseSpec("gd").value(),
                                              std::vector<std::size_t>{0}, functions);
    EXPECT_THAT(plain.step, HasSubstr("o[2] = s[0];"));
    EXPECT_EQ(plain.statesEach, 0);
}

TEST(Model, stateBeforeTheFirstStep_mayDependOnSettings) {
    const auto loss = loss::Loss::fromText("θ²").value();
    const optimizer::Optimizer rprop = optimizer::parseSpec("rprop").value();
    machine::WrittenFunctions functions;
    std::vector<std::size_t> places;
    for (std::size_t k = 0; k < rprop.settings.size(); ++k)
        places.push_back(k);
    EXPECT_THAT(stepFunctions(*loss, rprop, places, functions).begin, HasSubstr("p[1] = s[0];"));
}

TEST(Model, allCombinations_areWritten) {
    for (const char* const text : {"sin 2θ · log θ²", "x² + 20y²"}) {
        const auto loss = loss::Loss::fromText(text).value();
        for (const test::Combination& each : test::allCombinations()) {
            const optimizer::Optimizer optimizer = optimizer::make(*each.rate, *each.update);
            std::vector<std::size_t> places;
            for (std::size_t k = 0; k < optimizer.settings.size(); ++k)
                places.push_back(k);
            machine::WrittenFunctions functions;
            const StepFunctions written = stepFunctions(*loss, optimizer, places, functions);
            EXPECT_THAT(written.step, HasSubstr("p[0] = "));
            EXPECT_EQ(written.statesEach, each.rate->states.size() + each.update->states.size());
        }
    }
}

} // namespace
} // namespace thetascope::web

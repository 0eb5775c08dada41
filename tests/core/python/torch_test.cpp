// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is written for PyTorch. That it runs there and gives the same numbers is checked by hand,
// with `tests/core/python/with_torch`, since PyTorch is too large for CI.
#include "core/python/torch.h"
#include "core/python/torch_optimizers.h"
#include "tests/core/combinations.h"
#include "tests/core/python/run_scripts.h"
#include "tests/support/checked.h"
#include "tests/support/golden_case.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thetascope::python {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string argumentsFor(std::string_view spec) {
    return torchOptimizerOf(optimizer::parseSpec(spec).value()).arguments;
}

experiment::Checked checkedOf(const std::string& loss, const std::string& spec) {
    experiment::Experiment experiment;
    experiment.loss = loss;
    experiment.contenders = {{.optimizer = optimizer::parseSpec(spec).value(), .slot = {0}}};
    return tests::checked(experiment);
}

TEST(TorchOptimizers, settings_areThoseOfPyTorch) {
    EXPECT_EQ(argumentsFor("gd:alpha=0.1"), "torch.optim.SGD, lr=0.1");
    EXPECT_EQ(argumentsFor("nesterov:alpha=0.1,mu=0.9"),
              "torch.optim.SGD, lr=0.1, momentum=0.9, nesterov=True");
    EXPECT_EQ(argumentsFor("nesterov:alpha=0.1,mu=0"), "torch.optim.SGD, lr=0.1");
    EXPECT_EQ(argumentsFor("adamw:alpha=0.1,weight_decay=0.5"),
              "torch.optim.AdamW, lr=0.1, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.5");
    EXPECT_EQ(argumentsFor("rprop"),
              "torch.optim.Rprop, lr=0.1, etas=(0.5, 1.2), step_sizes=(1e-6, 50)");
}

TEST(TorchOptimizers, everyOptimizerOfAGoldenRunByPyTorch_isThere) {
    int found = 0;
    for (const std::string& name : tests::goldenNames()) {
        if (!name.ends_with("-torch"))
            continue;
        ++found;
        EXPECT_THAT(argumentsFor(tests::readGolden(name).spec), HasSubstr("torch.optim.")) << name;
    }
    EXPECT_GT(found, 10);
}

TEST(TorchOptimizers, whereThereIsNone_aSentenceSaysSo) {
    const TorchOptimizer none = torchOptimizerOf(optimizer::parseSpec("adagrad_momentum").value());
    EXPECT_EQ(none.arguments, "");
    EXPECT_EQ(none.remark, "torch.optim has no such optimizer.");
    for (const test::Combination& each : test::allCombinations()) {
        const TorchOptimizer one = torchOptimizerOf(optimizer::make(*each.rate, *each.update));
        EXPECT_TRUE(!one.arguments.empty() || !one.remark.empty());
    }
}

TEST(TorchOptimizers, whereItDiffers_aSentenceSaysHow) {
    const auto remark = [](std::string_view spec) {
        return torchOptimizerOf(optimizer::parseSpec(spec).value()).remark;
    };
    EXPECT_THAT(remark("rmsprop"), HasSubstr("outside the root"));
    EXPECT_THAT(remark("nadam"), HasSubstr("bias correction"));
    EXPECT_THAT(remark("time_decay_momentum"), HasSubstr("present learning rate"));
    EXPECT_EQ(remark("adam"), "");
}

TEST(TorchScript, lossIsWrittenForTensors_andConstantsForNumbers) {
    const std::string text =
        torchScript(checkedOf("a sin(x) log 3 + max(x², 1) + softplus(x), a = 2", "adam")).value();
    EXPECT_THAT(text, HasSubstr("a*torch.sin(theta)*math.log(3) + maximum(theta**2, 1)"));
    EXPECT_THAT(text, HasSubstr("def maximum(a, b):\n"));
    EXPECT_THAT(text, HasSubstr("\n# Adam."));
    EXPECT_THAT(text, Not(HasSubstr("decay")));
}

TEST(TorchScript, decayOfTheRate_isASchedule) {
    EXPECT_THAT(torchScript(checkedOf("x²", "gd_time_decay:alpha=0.1,beta=0.5")).value(),
                HasSubstr("torch.optim.SGD, lr=0.1, decay=0.5)\n"));
}

/// Python reads each script; without PyTorch it gets as far as its import.
TEST(TorchScript, everyCrossing_isValidPython) {
    std::vector<std::string> scripts;
    for (const test::Combination& each : test::allCombinations())
        scripts.push_back(torchScript(checkedOf("x²", optimizer::toSpec(optimizer::make(
                                                          *each.rate, *each.update))))
                              .value());
    for (std::string& script : scripts) {
        const std::string_view import = "import torch\n";
        script.replace(script.find(import), import.size(), "raise RuntimeError()\n");
    }
    for (const std::string& output : runScripts(scripts))
        EXPECT_EQ(output, "raised RuntimeError()\n");
}

} // namespace
} // namespace thetascope::python

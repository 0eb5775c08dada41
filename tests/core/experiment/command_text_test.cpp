// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/command_text.h"
#include "core/experiment/constants.h"
#include "core/loss/catalogue.h"
#include "tests/core/combinations.h"
#include "tests/support/checked.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

namespace thetascope::experiment {
namespace {

/// Returns what a shell makes of a command line that begins with printf: each word with its length.
std::string sayInShell(const std::string& line) {
    const std::string script = "/bin/sh <<'THE_END'\n" + line + "\nTHE_END\n";
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(popen(script.c_str(), "r"), pclose);
    std::string said;
    for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get()))
        said += static_cast<char>(c);
    return said;
}

/// Returns an experiment without what no option says.
Experiment typable(const Checked& checked) {
    Experiment experiment = checked.experiment();
    experiment.constants.clear();
    std::erase_if(experiment.contenders, [](const Contender& each) { return !each.visible; });
    for (std::size_t i = 0; i < experiment.contenders.size(); ++i)
        experiment.contenders[i] = {.optimizer = experiment.contenders[i].optimizer, .slot = {i}};
    if (checked.loss()->dimension() == 1) {
        experiment.start[1] = 0;
        experiment.rangeY = {-6, 6};
    }
    return experiment;
}

void expectSame(const Checked& checked) {
    const auto built = build(commandOf(checked));
    ASSERT_TRUE(built) << built.error().sentence << "\n" << checked.experiment().loss;
    EXPECT_EQ(typable(*built), typable(checked)) << checked.experiment().loss;
    EXPECT_EQ(built->loss()->constants(), checked.loss()->constants());
}

TEST(CommandText, readyMadeLosses_comeBack) {
    for (const loss::Entry& entry : loss::catalogue()) {
        CommandExperiment command;
        command.loss = std::string(entry.key);
        expectSame(build(command).value());
    }
}

TEST(CommandText, everyCrossing_comesBack) {
    Experiment experiment;
    for (const test::Combination& each : test::allCombinations()) {
        optimizer::Optimizer optimizer = optimizer::make(*each.rate, *each.update);
        for (optimizer::Setting& setting : optimizer.settings) {
            if (setting.parameter->key == "alpha")
                setting.value = 1.0 / 3;
        }
        experiment.contenders = {{.optimizer = optimizer, .slot = {0}}};
        expectSame(tests::checked(experiment));
    }
}

TEST(CommandText, whatIsSet_comesBack) {
    Experiment experiment = defaultExperiment();
    experiment.loss = "−a (x − λ)² + y²/3 + b_{1,2} x, a = −2";
    experiment.constants = {{"λ", -0.1, {-1, 1}}, {"a", 1e-9, {-1, 1}}, {"unused", 3, {0, 5}}};
    experiment.range = {-1e-3, 2.5e10};
    experiment.rangeY = {0.1, 0.30000000000000004};
    experiment.start = {-5, -1e-300};
    experiment.until = {.steps = 12345, .tolerance = 0};
    experiment.contenders[0].visible = false;
    experiment.contenders[1].name = "mine";
    experiment.contenders[2].slot = {8};
    expectSame(tests::checked(experiment));
}

TEST(CommandText, specAsGiven_staysAsGiven) {
    CommandExperiment command;
    command.optimizers = {"sgd:lr=1/3", "rmsprop:beta=0.5"};
    EXPECT_EQ(commandOf(build(command).value()).optimizers, command.optimizers);
}

TEST(CommandText, hiddenOptimizers_areThereIfNoOthersAre) {
    Experiment experiment = defaultExperiment();
    for (Contender& contender : experiment.contenders)
        contender.visible = false;
    EXPECT_EQ(commandOf(tests::checked(experiment)).optimizers.size(),
              experiment.contenders.size());
}

TEST(CommandText, words_areReadByARealShellAsTheyAre) {
    const std::vector<std::string> words{"printf",
                                         "%s|",
                                         "--loss=|x| + $(reboot) `id` \"quoted\" 'single' \\ ! * ?",
                                         "--loss=θ² · ~/{a,b} && ; < > # & (y)",
                                         "--set=λ=2",
                                         "--start=-5,1e-8",
                                         "two\nlines\tand a tab",
                                         "",
                                         "~",
                                         "-x²",
                                         "it's '' it''s"};
    std::string want;
    for (std::size_t i = 2; i < words.size(); ++i)
        want += words[i] + "|";
    EXPECT_EQ(sayInShell(shellLine(words)), want);
}

TEST(CommandText, line_isShortAndPlainWhereItMayBe) {
    Experiment experiment;
    experiment.loss = "x² + 1";
    experiment.contenders = {{.optimizer = optimizer::parseSpec("gd:alpha=0.1").value()}};
    const std::vector<std::string> further{"--view=overlay", "--output=picture.png"};
    EXPECT_EQ(commandLine("export", tests::checked(experiment), further),
              "thetascope export --loss='x² + 1' --range=-6:6 --start=-5 --steps=200 "
              "--tolerance=1e-6 --optimizer=gd:alpha=0.1 --view=overlay --output=picture.png");
}

} // namespace
} // namespace thetascope::experiment

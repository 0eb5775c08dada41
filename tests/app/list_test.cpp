// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// list, --help and --version.
#include "core/loss/catalogue.h"
#include "core/optimizer/optimizer.h"
#include "core/text/number_text.h"
#include "tests/app/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace thetascope::tests {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string outputOf(std::vector<std::string> arguments) {
    const Finished finished = runProgram(std::move(arguments));
    EXPECT_EQ(finished.status, 0);
    EXPECT_EQ(finished.err, "");
    return finished.out;
}

TEST(List, losses_everyOneWithFormulaRangeAndStart) {
    const std::string text = outputOf({"list", "losses"});
    for (const loss::Entry& entry : loss::catalogue()) {
        const std::string head =
            "\n  " + std::string(entry.key) + "    " + std::string(entry.formula) + '\n';
        ASSERT_THAT(text, HasSubstr(head));
        std::string own = text.substr(text.find(head) + head.size());
        own.resize(own.find("\n\n")); // up to the next one
        EXPECT_THAT(own, HasSubstr(std::string(entry.shows)));
        EXPECT_THAT(own, HasSubstr(text::shortest(entry.range.low) + ':' +
                                   text::shortest(entry.range.high)));
        EXPECT_THAT(own, HasSubstr(text::shortest(entry.start[0])));
    }
    EXPECT_THAT(text, Not(HasSubstr("RMSProp + momentum")));
}

TEST(List, optimizers_everyOneWithParametersDefaultsAndMeaning) {
    const std::string text = outputOf({"list", "optimizers"});
    for (const optimizer::Recipe& recipe : optimizer::recipes()) {
        const std::string head =
            "\n  " + std::string(recipe.key) + "    " + std::string(recipe.title) + ": ";
        ASSERT_THAT(text, HasSubstr(head));
        std::string own = text.substr(text.find(head) + head.size());
        own.resize(own.find("\n\n"));
        for (const optimizer::Setting& setting : optimizer::make(recipe).settings) {
            EXPECT_THAT(own, testing::ContainsRegex(
                                 std::string(setting.parameter->key) +
                                 "( or [a-z0-9]+)? = " + text::shortest(setting.value) + ' '))
                << recipe.key;
            EXPECT_THAT(own, HasSubstr(std::string(setting.parameter->sentence))) << recipe.key;
            EXPECT_THAT(own, HasSubstr(std::string(setting.parameter->symbol))) << recipe.key;
        }
    }
    for (const auto rules : {optimizer::rateRules(), optimizer::updateRules()}) {
        for (const optimizer::Rule& rule : rules)
            EXPECT_THAT(text, HasSubstr("\n  " + std::string(rule.key) + "    " +
                                        std::string(rule.title) + '\n'));
    }
    EXPECT_THAT(text, Not(HasSubstr("double_well")));
}

TEST(List, smallNumbers_asOneTypesThem) {
    const std::string text = outputOf({"list"});
    EXPECT_THAT(text, HasSubstr("delta or eps = 1e-8 "));
    EXPECT_THAT(text, HasSubstr(":alpha=8e-4"));
    EXPECT_THAT(text, Not(testing::ContainsRegex("[0-9]e-0")));
}

TEST(List, withoutTopic_both) {
    EXPECT_EQ(outputOf({"list"}), outputOf({"list", "losses"}) + outputOf({"list", "optimizers"}));
}

TEST(Help, program_namesTheVerbs) {
    const std::string text = outputOf({"--help"});
    for (const char* verb : {"trace", "export", "list", "FILE.theta", "--version"})
        EXPECT_THAT(text, HasSubstr(verb));
    EXPECT_EQ(outputOf({"-h"}), text);
}

TEST(Help, verb_namesItsOptions) {
    const std::string trace = outputOf({"trace", "--help"});
    EXPECT_THAT(trace, HasSubstr("Usage: thetascope trace "));
    for (const char* option : {"--loss", "--range", "--start", "--steps", "--tolerance",
                               "--optimizer", "--csv", "FILE.theta", "mix:rate="})
        EXPECT_THAT(trace, HasSubstr(option));
    const std::string picture = outputOf({"export", "--help"});
    for (const char* option : {"--output", "--view", "--step", "--size", "--scale", "--loss"})
        EXPECT_THAT(picture, HasSubstr(option));
    EXPECT_THAT(outputOf({"list", "--help"}), HasSubstr("losses or optimizers"));
}

TEST(Version, program_namesWhatItRunsOn) {
    EXPECT_THAT(outputOf({"--version"}),
                testing::MatchesRegex("thetascope [0-9]+\\.[0-9]+\\.[0-9]+\n"
                                      "Qt 6\\.[0-9]+\\.[0-9]+\n"
                                      "QCustomPlot [0-9]+\\.[0-9]+\\.[0-9]+\n"
                                      "SLEEF [0-9]+\\.[0-9]+\\.[0-9]+\n"
                                      "running on [A-Za-z0-9-]+\n"));
}

} // namespace
} // namespace thetascope::tests

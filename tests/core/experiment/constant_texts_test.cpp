// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Named constants in files and commands.
#include "core/experiment/command_experiment.h"
#include "core/experiment/constants.h"
#include "core/experiment/run.h"
#include "core/experiment/theta_file.h"
#include "tests/support/checked.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace thetascope::experiment {
namespace {

Experiment withConstants(std::string loss, std::vector<ConstantSetting> constants) {
    Experiment experiment = defaultExperiment();
    experiment.loss = std::move(loss);
    experiment.constants = std::move(constants);
    return experiment;
}

std::string textOf(const Experiment& experiment) {
    return toThetaText(tests::checked(experiment));
}

/// A file of a x² + λ x with an entry for constants.
std::string fileWith(const std::string& constants) {
    std::string text = textOf(withConstants("a x² + λ x", {}));
    const std::size_t line = text.find("  \"range\"");
    return text.insert(line, "  \"constants\": " + constants + ",\n");
}

TEST(ConstantFiles, settings_roundTrip) {
    const Experiment experiment =
        withConstants("a x² + λ x", {{"a", 2, sliderRange(2)}, {"λ", -0.5, {-3, 7}}});
    const std::string text = textOf(experiment);
    EXPECT_NE(
        text.find("  \"loss\": \"a x² + λ x\",\n"
                  "  \"constants\": {\"a\":2.0,\"λ\":{\"value\":-0.5,\"range\":[-3.0,7.0]}},\n"
                  "  \"range\""),
        std::string::npos)
        << text;
    const auto back = fromThetaText(text);
    ASSERT_TRUE(back) << back.error();
    EXPECT_EQ(back->experiment(), experiment);
    EXPECT_EQ(back->loss()->at({3, 0}).loss, 2 * 9 - 0.5 * 3);
}

TEST(ConstantFiles, nothingSet_hasNoEntry) {
    EXPECT_EQ(textOf(withConstants("a x²", {})).find("constants"), std::string::npos);
    EXPECT_EQ(textOf(withConstants("x²", {{"a", 2, {0, 5}}})).find("constants"), std::string::npos);
}

TEST(ConstantFiles, lossOfAFile_isCompiledOnce) {
    const std::string text = fileWith("{\"a\": 2, \"λ\": 3}");
    const std::uint64_t before = loss::Loss::compilations();
    ASSERT_TRUE(fromThetaText(text));
    EXPECT_EQ(loss::Loss::compilations(), before + 1);
}

TEST(ConstantFiles, plainNames_areRead) {
    const auto read = fromThetaText(fileWith("{\"lambda\": 3}"));
    ASSERT_TRUE(read) << read.error();
    EXPECT_EQ(read->experiment().constants,
              (std::vector<ConstantSetting>{{"λ", 3, sliderRange(3)}}));
    EXPECT_EQ(read->loss()->at({1, 0}).loss, 4);
}

TEST(ConstantFiles, whatIsWrong_isSaid) {
    const auto sentence = [](const std::string& constants) {
        const auto read = fromThetaText(fileWith(constants));
        return read ? "" : read.error();
    };
    EXPECT_EQ(sentence("{}"), "");
    EXPECT_EQ(sentence("{\"q\": 1}"), "in “constants”: there is no constant “q” in the loss; its "
                                      "constants are a and λ");
    EXPECT_EQ(sentence("[1]"), "“constants” must be an object in braces");
    EXPECT_EQ(sentence("{\"a\": \"2\"}"),
              "“a” in “constants” must be a number, or an object with a value and a range");
    EXPECT_EQ(sentence("{\"a\": [2]}"),
              "“a” in “constants” must be a number, or an object with a value and a range");
    EXPECT_EQ(sentence("{\"a\": {}}"), "“a” in “constants” has no entry “value”");
    EXPECT_EQ(sentence("{\"a\": {\"value\": 1, \"range\": 3}}"),
              "“range” in “a” in “constants” must be a list of 2 numbers");
    EXPECT_EQ(sentence("{\"a\": {\"value\": 1, \"step\": 3}}"),
              "“a” in “constants” has an unknown entry “step”");
    EXPECT_EQ(sentence("{\"a\": 1, \"a\": 2}"), "the file has the entry “a” twice");
    EXPECT_EQ(sentence("{\"λ\": 1, \"lambda\": 2}"),
              "in “constants”: the constant “λ” is set twice");
    EXPECT_EQ(sentence("{\"a\": {\"value\": 1, \"range\": [2, 2]}}"),
              "range of the constant “a” must run from a lower to a higher number, not 2:2");
    EXPECT_EQ(sentence("{\"a\": 1e999}"), "the file contains a number that is too large");
}

TEST(ConstantCommands, values_areSet) {
    const auto built = build({.loss = "a x² + λ x", .constants = {"a=2", "lambda=−0.5"}});
    ASSERT_TRUE(built) << built.error().sentence;
    EXPECT_EQ(built->loss()->at({3, 0}).loss, 2 * 9 - 0.5 * 3);
    EXPECT_EQ(built->experiment().constants,
              (std::vector<ConstantSetting>{{"a", 2, sliderRange(2)}, {"λ", -0.5, {-1, 1}}}));
    const auto runs = run(*built);
    const auto plain = run(build({.loss = "2 x² + (−0.5) x"}).value());
    EXPECT_EQ(runs.front().outcome(), plain.front().outcome());
}

TEST(ConstantCommands, loss_isCompiledOnceWhereNamesAreExact) {
    const std::uint64_t before = loss::Loss::compilations();
    ASSERT_TRUE(build({.loss = "a x² + λ x", .constants = {"a=2", "λ=3"}}));
    EXPECT_EQ(loss::Loss::compilations(), before + 1);
}

TEST(ConstantCommands, valueOfTheText_holdsUntilSet) {
    EXPECT_EQ(build({.loss = "k x², k = 3"})->loss()->at({2, 0}).loss, 12);
    EXPECT_EQ(build({.loss = "k x², k = 3", .constants = {"k=5"}})->loss()->at({2, 0}).loss, 20);
}

TEST(ConstantCommands, whatIsWrong_isSaid) {
    const auto sentence = [](std::string loss, std::vector<std::string> constants) {
        const auto built = build({.loss = std::move(loss), .constants = std::move(constants)});
        return built ? "" : built.error().sentence;
    };
    EXPECT_EQ(sentence("a x² + λ x", {"b=1"}),
              "there is no constant “b” in the loss; its constants are a and λ");
    EXPECT_EQ(sentence("θ²", {"a=1"}),
              "there is no constant “a” in the loss, which has no named constants");
    EXPECT_EQ(sentence("a x²", {"a=1", "a=2"}), "the constant “a” is set twice");
    EXPECT_EQ(sentence("a x²", {"a=one"}), "the value of the constant “a”: “one” is not a number");
}

} // namespace
} // namespace thetascope::experiment

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/reader.h"
#include "core/web/lesson_data.h"
#include "core/web/lesson_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace thetascope::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kLesson = R"(
title: "Steep & <short>"
points: [1]
pages:
  - title: First
    scene: {loss: θ², start: 2, optimizers: [One: "gd:alpha=0.1"]}
    veiled: true
    clock: 3
    speed: 5
    choose: One
    text: ["The rate $α = 0.1$ is <b>small</b>.", {formula: "α⁽ᵗ⁾ = α / t"}]
    question: {ask: "Does $θ$ fall?", choices: ["Yes", "No"], answer: 1, reveal: "It does."}
  - title: Second
    scene: keep
    text: [Go on.]
    task:
      do: Make it faster.
      when: [{run: One, value: steps, below: 12}, {run: One, value: rate, at: 3, above: {value: rate, at: 2}}, {run: any, value: outcome, is: converged}]
      done: Well done.
  - title: Third
    scene: {loss: θ², start: 2, optimizers: [One: "gd:alpha=0.1"]}
    text: [The first scene again.]
)";

lesson::Lesson usualLesson() {
    auto lesson = lesson::readLesson(kLesson, "usual.yaml");
    EXPECT_TRUE(lesson) << lesson.error();
    return std::move(*lesson);
}

TEST(LessonData, formulasInSentences_areTypeset) {
    EXPECT_THAT(sentenceHtml("with $α = 0.1$ & more"), HasSubstr("with <math"));
    EXPECT_THAT(sentenceHtml("with $α = 0.1$ & more"), HasSubstr("</math> &amp; more"));
    EXPECT_EQ(sentenceHtml("<b>"), "&lt;b&gt;");
}

TEST(LessonData, page_hasAllThatItShows) {
    const lesson::Lesson lesson = usualLesson();
    const Json data = pageData(lesson.pages[0]);
    EXPECT_EQ(data["title"], "First");
    EXPECT_EQ(data["isVeiled"], true);
    EXPECT_EQ(data["clock"], Json::parse(R"({"kind": "step", "step": 3})"));
    EXPECT_EQ(data["speed"], 5);
    EXPECT_EQ(data["view"], nullptr);
    EXPECT_EQ(data["chosen"], 0);
    EXPECT_EQ(data["text"][1]["isFormula"], true);
    EXPECT_EQ(data["question"]["answer"], 0);
    EXPECT_EQ(data["question"]["choices"], Json::parse(R"(["Yes", "No"])"));
    EXPECT_EQ(data["task"], nullptr);
}

TEST(LessonData, conditions_areThoseOfTheTask) {
    const lesson::Lesson lesson = usualLesson();
    const Json when = pageData(lesson.pages[1])["task"]["when"];
    ASSERT_EQ(when.size(), 3);
    EXPECT_EQ(when[0]["run"], "One");
    EXPECT_EQ(when[0]["value"], "steps");
    EXPECT_EQ(when[0]["below"], 12);
    EXPECT_EQ(when[0]["above"], nullptr);
    EXPECT_EQ(when[1]["at"], 3);
    EXPECT_EQ(when[1]["above"], Json::parse(R"({"run": "", "value": "rate", "at": 2})"));
    EXPECT_EQ(when[2]["value"], "outcome");
    EXPECT_EQ(when[2]["is"], "converged");
}

TEST(LessonPage, equalScenes_areWrittenOnce) {
    const std::string page = lessonPageOf(usualLesson(), {});
    EXPECT_THAT(page, HasSubstr("[0,null,0].forEach"));
    EXPECT_EQ(page.find("const model = {"), page.rfind("const model = {"));
}

TEST(LessonPage, document_hasTheLessonsOwnParts) {
    const std::string page = lessonPageOf(usualLesson(), {});
    EXPECT_THAT(page, HasSubstr("<title>Steep &amp; &lt;short&gt;</title>"));
    EXPECT_THAT(page, HasSubstr("function startLesson"));
    EXPECT_THAT(page, Not(HasSubstr("<b>small")));
}

} // namespace
} // namespace thetascope::web

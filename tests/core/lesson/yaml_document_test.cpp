// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Lessons that would become too large, or that hide something, are refused before they are built.
#include "core/lesson/reader.h"
#include "core/lesson/yaml_document.h"
#include "core/text/names.h"
#include "core/text/text_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace thetascope::lesson {
namespace {

using namespace std::literals;

std::string repeated(const std::string& part, int times) {
    std::string all;
    for (int i = 0; i < times; ++i)
        all += part;
    return all;
}

std::string errorOf(std::string_view text) {
    const auto lesson = readLesson(text, "a.yaml");
    const auto outline = readOutline(text, "a.yaml");
    if (lesson)
        return "";
    EXPECT_TRUE(outline || outline.error() == lesson.error());
    EXPECT_LT(lesson.error().size(), 400U);
    EXPECT_EQ(text::onOneLine(lesson.error()), lesson.error());
    return lesson.error();
}

const std::string kScene = "    scene: {loss: θ², optimizers: [{A: gd}]}\n";

std::string lessonWith(const std::string& entries) {
    return "title: T\npages:\n  - title: P\n    text: [a]\n" + kScene + entries;
}

TEST(LessonOutline, listInPlaceOfAMap_isRefused) {
    const std::string wanted = " must consist of entries of the form “key: value”";
    EXPECT_EQ(readOutline("- title: T", "a.yaml").error(), "a.yaml, line 1: a lesson" + wanted);
    EXPECT_EQ(readOutline("title: T\npages: [[1, {a: []}]]", "a.yaml").error(),
              "a.yaml, line 2: a page" + wanted);
    EXPECT_EQ(readOutline("title: T\npages: [text]", "a.yaml").error(),
              "a.yaml, line 2: a page" + wanted);
}

TEST(LessonSize, textRepeatedByItsName_isRefused) {
    EXPECT_EQ(errorOf("title: &b " + std::string(120'000, 'x') +
                      "\npages:\n  - title: P\n    text: [" + repeated("*b, ", 30'000) + "]\n"),
              "a.yaml, line 4: with its aliases written out, the lesson is larger than 256 kB");
}

TEST(LessonSize, pageRepeatedByItsName_isRefused) {
    const std::string page = "title: T\npages:\n  - &p\n    title: P\n    text: [a]\n" + kScene;
    EXPECT_EQ(
        errorOf(page + repeated("  - *p\n", 30'000)),
        "a.yaml, line 672: with its aliases written out, the lesson has more than 10000 entries");
    EXPECT_EQ(errorOf(page + repeated("  - *p\n", 200)),
              "a.yaml, line 3: “pages” has 201 entries, but there can be at most 200");
    EXPECT_EQ(errorOf(page + repeated("  - *p\n", 20)), "");
}

TEST(LessonSize, aliasesOfAliases_areCountedWrittenOut) {
    std::string text = "a0: &a0 [" + repeated("x, ", 10) + "x]\n";
    for (int i = 1; i < 60; ++i) { // 10⁶⁰ texts
        const std::string before = "*a" + std::to_string(i - 1) + ", ";
        text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + repeated(before, 10) +
                "]\n";
    }
    EXPECT_THAT(errorOf(text), testing::HasSubstr("has more than 10000 entries"));
    EXPECT_THAT(errorOf("title: T\npages: &p\n  - *p\n"),
                testing::HasSubstr("line 3: a part of the lesson cannot contain itself"));
}

TEST(LessonSize, manySmallEntries_areRefused) {
    EXPECT_THAT(errorOf("title: [" + repeated("a,", 100'000) + "a]"),
                testing::HasSubstr("has more than 10000 entries"));
    EXPECT_THAT(errorOf(std::string(kMaxLesson + 1, '#')),
                testing::HasSubstr("larger than 256 kB"));
}

TEST(LessonSize, alias_isReadAsThePartItNames) {
    const auto lesson =
        readLesson("title: &t T\npages:\n  - title: *t\n    text: [*t]\n" + kScene, "a.yaml");
    ASSERT_TRUE(lesson) << lesson.error();
    EXPECT_EQ(lesson->pages[0].title, "T");
    EXPECT_EQ(lesson->pages[0].text[0].text, "T");
}

TEST(LessonSize, longLossesTogether_areRefused) {
    std::string pages;
    for (int i = 0; i < 200; ++i)
        pages += "  - {title: P, text: [a], scene: {loss: \"sum(sin(i·x), i, 1, 9000) + " +
                 std::to_string(i) + "\", optimizers: [{A: gd}]}}\n";
    EXPECT_THAT(errorOf("title: T\npages:\n" + pages),
                testing::HasSubstr("the losses of the lesson’s scenes and claims are too long"));
    std::string claims;
    for (int i = 0; i < 200; ++i)
        claims += "      - {with: {loss: \"sum(sin(i·x), i, 1, 9000) + " + std::to_string(i) +
                  "\"}, so: [{run: A, value: steps, below: 1000}]}\n";
    EXPECT_THAT(errorOf(lessonWith("    claims:\n" + claims)),
                testing::HasSubstr("the losses of the lesson’s scenes and claims are too long"));
}

TEST(LessonText, secondDocument_isRefused) {
    EXPECT_EQ(
        errorOf(lessonWith("---\ntitle: hidden\n")),
        "a.yaml, line 6: the file goes on after the lesson’s end: “---” or “...” begins another "
        "document");
    EXPECT_EQ(errorOf("---\n" + lessonWith("")), "");
    EXPECT_EQ(errorOf(lessonWith("...\n")), "");
    EXPECT_EQ(errorOf(lessonWith("    speed: 3 # --- … & ...\n")), "");
}

TEST(LessonText, whatEndsATextForSomePrograms_isRefused) {
    EXPECT_EQ(errorOf(lessonWith("\0 hidden"s)),
              "a.yaml, line 6: there is the control character ␀");
    EXPECT_EQ(errorOf(lessonWith("\x04 hidden")),
              "a.yaml, line 6: there is the control character ␄");
    EXPECT_EQ(errorOf("\xFF\xFEt\0"s), "a.yaml, line 1: there is a byte that is not UTF-8, \\xFF");
}

TEST(LessonText, controlCharacterByItsCode_isRefused) {
    EXPECT_EQ(errorOf(lessonWith("    question: {ask: \"a\\0b\", reveal: b}\n")),
              "a.yaml, line 6: “ask” contains the control character ␀");
    EXPECT_EQ(errorOf(lessonWith("    question: {ask: \"a\\nb\", reveal: b}\n")), "");
}

TEST(LessonText, longTexts_areRefused) {
    const std::string big(100'000, 'x');
    EXPECT_EQ(errorOf(lessonWith("    question: {ask: " + big + ", reveal: b}\n")),
              "a.yaml, line 6: “ask” has more than 5000 characters");
    EXPECT_EQ(errorOf("title: " + std::string(101, 'x') + "\n" + "pages: [a]"),
              "a.yaml, line 1: “title” has more than 100 characters");
    EXPECT_EQ(errorOf("title: |\n  a\n  b\npages: [a]"),
              "a.yaml, line 1: “title” must be one line, not “a␊b”");
}

TEST(LessonText, valuesInErrors_areShort) {
    const std::string big = "\"\\u202e" + std::string(4'000, 'x') + "\"";
    for (const std::string& entries :
         {big + ": 1\n", "speed: " + big, "clock: " + big, "logarithmic: " + big, "choose: " + big,
          "averages: {q: [" + big + "], beta: [1]}",
          "task: {do: a, when: [{run: " + big + "}], done: a}",
          "task: {do: a, when: [{run: A, value: " + big + "}], done: a}", "guessing: " + big,
          "claims: [{run: A, value: outcome, is: " + big + "}]",
          "speed: *" + std::string(4000, 'x'), "claims: [{with: {steps: " + big + "}, so: [a]}]",
          "claims: [{with: {optimizers: {" + big + ": gd}}, so: [a]}]",
          "claims: [{with: {optimizers: {A: " + big + "}}, so: [a]}]"})
        EXPECT_NE(errorOf(lessonWith("    " + entries)), "") << entries.substr(0, 40);
}

} // namespace
} // namespace thetascope::lesson

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Scenes that set named constants of their loss.
#include "core/experiment/constants.h"
#include "core/lesson/reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace thetascope::lesson {
namespace {

using testing::HasSubstr;

/// A lesson of one page with a scene of a x² + λ x, whose entry for constants is given.
std::string lessonWith(const std::string& constants, const std::string& rest = {}) {
    return "title: T\npages:\n  - title: P\n    text: [a]\n    scene:\n      loss: a x² + λ x\n" +
           constants + "      start: 1\n      optimizers:\n        - Slow: gd:alpha=0.1\n" + rest;
}

TEST(LessonConstants, scene_hasTheirValues) {
    const auto lesson = readLesson(lessonWith("      constants: {a: 2, lambda: -0.5}\n"), "a.yaml");
    ASSERT_TRUE(lesson) << lesson.error();
    const experiment::Checked& scene = lesson->pages.front().scene;
    EXPECT_EQ(scene.loss()->at({3, 0}).loss, 2 * 9 - 0.5 * 3);
    EXPECT_EQ(scene.experiment().constants, (std::vector<experiment::ConstantSetting>{
                                                {"a", 2, experiment::sliderRange(2)},
                                                {"λ", -0.5, experiment::sliderRange(-0.5)}}));
}

TEST(LessonConstants, changedScene_keepsTheOthers) {
    const auto lesson =
        readLesson(lessonWith("      constants: {a: 2, λ: -0.5}\n",
                              "    claims:\n      - with: {constants: {a: 3}}\n"
                              "        so: [{run: Slow, value: outcome, is: converged}]\n"
                              "      - with: {start: 2}\n"
                              "        so: [{run: Slow, value: outcome, is: converged}]\n"),
                   "a.yaml");
    ASSERT_TRUE(lesson) << lesson.error();
    const Page& page = lesson->pages.front();
    EXPECT_EQ(page.claims[0].scene.loss()->at({3, 0}).loss, 3 * 9 - 0.5 * 3);
    EXPECT_EQ(page.claims[1].scene.loss()->at({3, 0}).loss, 2 * 9 - 0.5 * 3);
    EXPECT_EQ(page.claims[1].scene.loss(), page.scene.loss()) << "scenes share it";
}

TEST(LessonConstants, whatIsWrong_isSaid) {
    const auto error = [](const std::string& constants) {
        const auto lesson = readLesson(lessonWith(constants), "a.yaml");
        return lesson ? "" : lesson.error();
    };
    EXPECT_EQ(error("      constants: {}\n"), "");
    EXPECT_THAT(error("      constants: {q: 2}\n"),
                HasSubstr("there is no constant “q” in the loss; its constants are a and λ"));
    EXPECT_THAT(error("      constants: {a: many}\n"),
                HasSubstr("a.yaml, line 7: the value of the constant “a”: “many” is not a number"));
    EXPECT_THAT(error("      constants: [a]\n"),
                HasSubstr("a.yaml, line 7: “constants” must be “name: value”"));
}

} // namespace
} // namespace thetascope::lesson

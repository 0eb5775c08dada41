// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/lesson_checks.h"

#include "tests/fuzz/checks.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace thetascope::fuzz {

namespace {

using experiment::Experiment;

/// Requires what holds for all readings: of a known run, of a quantity, at a step only if it has
/// one.
void checkReading(const lesson::Reading& reading, const Experiment& scene, bool mayLackRun,
                  std::string_view text) {
    const bool isAll = reading.run == lesson::kEvery || reading.run == lesson::kAny;
    const bool isKnown = std::ranges::any_of(scene.contenders, [&](const auto& contender) {
        return experiment::screenName(contender) == reading.run;
    });
    require(isAll || isKnown || (mayLackRun && reading.run.empty()), "a run is one of the scene",
            text, reading.run);
    if (reading.at)
        require(reading.quantity && reading.quantity->takesStep, "a step is one of a quantity",
                text);
}

void checkBound(const std::optional<lesson::Bound>& bound, const Experiment& scene,
                std::string_view text) {
    if (!bound)
        return;
    if (!bound->reading)
        return require(std::isfinite(bound->number), "a bound is finite", text);
    require(!bound->reading->quantity != !bound->reading->ofRace, "a bound is a quantity", text);
    checkReading(*bound->reading, scene, true, text);
}

void checkCondition(const lesson::Condition& condition, const Experiment& scene,
                    std::string_view text) {
    checkReading(condition.reading, scene, false, text);
    require(condition.line > 0, "a condition has a line", text);
    if (condition.word) {
        const auto words = condition.word->words();
        return require(std::ranges::find(words, condition.is) != words.end(),
                       "a word is one that it can be", text, condition.is);
    }
    require(!condition.reading.quantity != !condition.reading.ofRace,
            "a condition is on a quantity, of a run or of a race, or on a word", text);
    require(condition.near || condition.above || condition.below, "a condition says something",
            text);
    require(std::isfinite(condition.within), "a tolerance is finite", text);
    checkBound(condition.near, scene, text);
    checkBound(condition.above, scene, text);
    checkBound(condition.below, scene, text);
}

void checkQuestion(const lesson::Question& question, std::string_view text) {
    require(!question.ask.empty() && !question.reveal.empty(), "a question has an answer", text);
    require(question.choices.empty() != question.answer.has_value(),
            "one of the choices is right, if there are any", text);
    if (question.answer)
        require(*question.answer < question.choices.size(), "the right choice is there", text);
}

void checkTask(const lesson::Task& task, const Experiment& scene, std::string_view text) {
    require(!task.text.empty() && !task.when.empty() && !task.done.empty(), "a task has an end",
            text);
    for (const lesson::Condition& condition : task.when) {
        require(!condition.reading.ofRace, "a task does not ask for a race", text);
        checkCondition(condition, scene, text);
    }
}

void checkPage(const lesson::Page& page, std::string_view text) {
    const Experiment& scene = page.scene.experiment();
    require(page.scene.loss() != nullptr, "a scene has a loss", text);
    require(!scene.contenders.empty(), "a scene has an optimizer", text);
    require(!page.title.empty() && !page.text.empty(), "a page has a title and a text", text);
    for (const lesson::Paragraph& paragraph : page.text)
        require(!paragraph.text.empty(), "a paragraph has a text", text);
    if (page.speed)
        require(lesson::kSlowestClock <= *page.speed && *page.speed <= lesson::kFastestClock,
                "the clock has a speed that it can have", text);
    if (page.chosen)
        require(experiment::find(scene, *page.chosen), "what is chosen is there", text);
    if (page.isVeiled)
        require(page.question.has_value(), "what is veiled is revealed by an answer", text);
    if (page.question)
        checkQuestion(*page.question, text);
    if (page.task)
        checkTask(*page.task, scene, text);
    if (page.guessing)
        require(page.guessing->most >= 2, "there is something to guess", text);
    if (page.averages) {
        for (const double beta : page.averages->betas)
            require(0 <= beta && beta < 1, "the weight of an average is below 1", text);
        require(std::ranges::all_of(page.averages->q, [](double q) { return std::isfinite(q); }),
                "what is averaged is finite", text);
    }
    for (const lesson::Claim& claim : page.claims)
        checkCondition(claim.condition, claim.scene.experiment(), text);
}

} // namespace

void checkOutline(const lesson::Lesson& lesson, const lesson::Outline& outline,
                  std::string_view text) {
    const lesson::Outline wanted = outlineOf(lesson);
    require(outline.key == wanted.key && outline.title == wanted.title,
            "an outline has the lesson's title", text, outline.title);
    require(std::ranges::equal(outline.pages, wanted.pages,
                               [](const auto& a, const auto& b) {
                                   return a.title == b.title && a.hasTask == b.hasTask;
                               }),
            "an outline has the lesson's pages", text);
}

void checkLesson(const lesson::Lesson& lesson, std::string_view text) {
    require(lesson.key == "made-up", "a lesson's key is the name of its file", text, lesson.key);
    require(!lesson.title.empty() && !lesson.pages.empty(), "a lesson has a title and pages", text);
    require(lesson.pages.front().setsScene, "the first page sets a scene", text);
    require(std::ranges::all_of(lesson.points, [](int point) { return 1 <= point && point <= 30; }),
            "its points are those of the notes", text);
    for (const lesson::Page& page : lesson.pages)
        checkPage(page, text);
}

} // namespace thetascope::fuzz

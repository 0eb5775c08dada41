// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// resources/web/README.md says what the entries mean.
#include "core/web/lesson_page.h"

#include "core/web/document.h"
#include "core/web/engine.h"
#include "core/web/lesson_text.h"
#include "core/web/model.h"
#include "core/web/script_data.h"

#include <algorithm>

namespace thetascope::web {

namespace {

using lesson::ClockAction;
using lesson::Page;

template <typename T>
Json orNull(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}

std::string_view nameOf(ClockAction::Kind kind) {
    switch (kind) {
    case ClockAction::Kind::Keep:
        return "keep";
    case ClockAction::Kind::Start:
        return "start";
    case ClockAction::Kind::Play:
        return "play";
    case ClockAction::Kind::End:
        return "end";
    case ClockAction::Kind::Step:
        return "step";
    }
    return {};
}

Json boundData(const std::optional<lesson::Bound>& bound) {
    if (!bound)
        return nullptr;
    if (!bound->reading)
        return bound->number;
    const lesson::Reading& reading = *bound->reading;
    return {{"run", reading.run}, {"value", reading.quantity->key}, {"at", orNull(reading.at)}};
}

Json conditionData(const lesson::Condition& condition) {
    return {{"run", condition.reading.run},
            {"value", condition.word ? condition.word->key : condition.reading.quantity->key},
            {"at", orNull(condition.reading.at)},
            {"is", condition.is},
            {"near", boundData(condition.near)},
            {"within", condition.within},
            {"above", boundData(condition.above)},
            {"below", boundData(condition.below)}};
}

Json questionData(const lesson::Question& question) {
    Json choices = Json::array();
    for (const std::string& choice : question.choices)
        choices.push_back(lessonHtml(choice));
    return {{"ask", lessonHtml(question.ask)},
            {"choices", std::move(choices)},
            {"answer", orNull(question.answer)},
            {"reveal", lessonHtml(question.reveal)}};
}

Json taskData(const lesson::Task& task) {
    Json when = Json::array();
    for (const lesson::Condition& condition : task.when)
        when.push_back(conditionData(condition));
    return {{"text", lessonHtml(task.text)},
            {"when", std::move(when)},
            {"done", lessonHtml(task.done)}};
}

Json textData(const std::vector<lesson::Paragraph>& text) {
    Json all = Json::array();
    for (const lesson::Paragraph& each : text)
        all.push_back(
            {{"html", each.isFormula ? lessonFormulaHtml(each.text) : lessonHtml(each.text)},
             {"isFormula", each.isFormula}});
    return all;
}

/// Returns the place of the optimizer to select among those of the page's scene.
Json chosenData(const Page& page) {
    if (!page.chosen)
        return nullptr;
    const auto& contenders = page.scene.experiment().contenders;
    const auto found = std::ranges::find(contenders, *page.chosen, &experiment::Contender::slot);
    return found == contenders.end() ? Json(nullptr) : Json(found - contenders.begin());
}

/// Returns all of a page but its model.
Json pageData(const Page& page) {
    // The page has no other views.
    const bool hasView = page.view == "overlay" || page.view == "side-by-side";
    return {{"title", page.title},
            {"text", textData(page.text)},
            {"model", nullptr},
            {"isVeiled", page.isVeiled},
            {"clock", {{"kind", nameOf(page.clock.kind)}, {"step", page.clock.step}}},
            {"speed", orNull(page.speed)},
            {"view", hasView ? Json(page.view) : Json(nullptr)},
            {"logarithmic", orNull(page.logarithmic)},
            {"chosen", chosenData(page)},
            {"question", page.question ? questionData(*page.question) : Json(nullptr)},
            {"task", page.task ? taskData(*page.task) : Json(nullptr)},
            {"averages", page.averages
                             ? Json{{"q", page.averages->q}, {"beta", page.averages->betas}}
                             : Json(nullptr)},
            {"guessing", page.guessing ? Json(page.guessing->most) : Json(nullptr)}};
}

/// Returns the index of the first page that sets the scene of a page.
std::size_t firstWithScene(const std::vector<Page>& pages, std::size_t at) {
    const auto isSame = [&](const Page& page) { return page.scene == pages[at].scene; };
    return static_cast<std::size_t>(std::ranges::find_if(pages, isSame) - pages.begin());
}

} // namespace

std::string lessonPageOf(const lesson::Lesson& lesson, const std::vector<OutcomeWords>& words) {
    machine::WrittenFunctions functions;
    Json pages = Json::array();
    std::string models;
    for (std::size_t i = 0; i < lesson.pages.size(); ++i) {
        const Page& page = lesson.pages[i];
        pages.push_back(pageData(page));
        if (!page.setsScene && i > 0)
            continue;
        // A scene to which the lesson comes back is written once.
        const std::size_t first = firstWithScene(lesson.pages, i);
        models += "pages[" + std::to_string(i) + "].model = " +
                  (first < i ? "pages[" + std::to_string(first) + "].model"
                             : modelOf(page.scene, functions)) +
                  ";\n";
    }
    const Json data{{"lesson", {{"title", lesson.title}, {"pages", std::move(pages)}}},
                    {"texts", textsData(words)}};
    const std::string value = "(() => {\nconst all = " + scriptData(data) +
                              ";\nconst pages = all.lesson.pages;\n" + models + "return all;\n})()";
    return documentOf({.title = htmlText(lesson.title),
                       .engine = engineWith(functions, value),
                       .carried = {},
                       .hasLesson = true});
}

} // namespace thetascope::web

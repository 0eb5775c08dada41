// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/lesson_data.h"

#include "core/arithmetic/notation_reader.h"
#include "core/web/math_html.h"

#include <algorithm>

namespace thetascope::web {

namespace {

using arithmetic::FractionForm;
using lesson::Page;

/// Returns what an optional value is as data, or null.
template <class Value>
Json orNull(const std::optional<Value>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json orNull(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json paragraphData(const lesson::Paragraph& paragraph) {
    return {{"html", paragraph.isFormula
                         ? mathHtml(arithmetic::readNotation(paragraph.text, FractionForm::Stacked))
                         : sentenceHtml(paragraph.text)},
            {"isFormula", paragraph.isFormula}};
}

std::string_view keyOf(lesson::ClockAction::Kind kind) {
    using Kind = lesson::ClockAction::Kind;
    switch (kind) {
    case Kind::Keep:
        return "keep";
    case Kind::Start:
        return "start";
    case Kind::Play:
        return "play";
    case Kind::End:
        return "end";
    case Kind::Step:
        return "step";
    }
    return {};
}

Json questionData(const lesson::Question& question) {
    Json choices = Json::array();
    for (const std::string& choice : question.choices)
        choices.push_back(sentenceHtml(choice));
    return {{"ask", sentenceHtml(question.ask)},
            {"choices", std::move(choices)},
            {"answer", orNull(question.answer)},
            {"reveal", sentenceHtml(question.reveal)}};
}

/// Returns the name of what is read of a run or, since pages have no races, of a race.
std::string_view keyOf(const lesson::Reading& reading) {
    return reading.quantity ? reading.quantity->key
           : reading.ofRace ? reading.ofRace->key
                            : std::string_view();
}

Json boundData(const std::optional<lesson::Bound>& bound) {
    if (!bound)
        return nullptr;
    if (!bound->reading)
        return bound->number;
    return {{"run", bound->reading->run},
            {"value", keyOf(*bound->reading)},
            {"at", orNull(bound->reading->at)}};
}

Json conditionData(const lesson::Condition& condition) {
    const lesson::Reading& reading = condition.reading;
    return {{"run", reading.run},
            {"value", condition.word ? condition.word->key : keyOf(reading)},
            {"at", orNull(reading.at)},
            {"is", orNull(condition.is)},
            {"near", boundData(condition.near)},
            {"within", condition.within},
            {"above", boundData(condition.above)},
            {"below", boundData(condition.below)}};
}

Json taskData(const lesson::Task& task) {
    Json when = Json::array();
    for (const lesson::Condition& condition : task.when)
        when.push_back(conditionData(condition));
    return {{"text", sentenceHtml(task.text)},
            {"when", std::move(when)},
            {"done", sentenceHtml(task.done)}};
}

/// Returns the index of the optimizer that a page selects.
Json chosenData(const Page& page) {
    const auto& contenders = page.scene.experiment().contenders;
    const auto found =
        std::ranges::find_if(contenders, [&](const experiment::Contender& contender) {
            return page.chosen && contender.slot == *page.chosen;
        });
    return found == contenders.end() ? Json(nullptr) : Json(found - contenders.begin());
}

} // namespace

std::string sentenceHtml(std::string_view text) {
    std::string html;
    for (bool isFormula = false; !text.empty(); isFormula = !isFormula) {
        const std::string_view part = text.substr(0, text.find(lesson::kFormulaMark));
        if (isFormula)
            html += mathHtml(arithmetic::readNotation(part, FractionForm::Slashed));
        else
            html += htmlText(part);
        text.remove_prefix(std::min(text.size(), part.size() + 1));
    }
    return html;
}

Json pageData(const Page& page) {
    Json text = Json::array();
    for (const lesson::Paragraph& paragraph : page.text)
        text.push_back(paragraphData(paragraph));
    Json averages = nullptr;
    if (page.averages)
        averages = {{"q", page.averages->q}, {"beta", page.averages->betas}};
    return {{"title", page.title},
            {"text", std::move(text)},
            {"isVeiled", page.isVeiled},
            {"clock", {{"kind", keyOf(page.clock.kind)}, {"step", page.clock.step}}},
            {"speed", orNull(page.speed)},
            {"view", orNull(page.view)},
            {"logarithmic", orNull(page.logarithmic)},
            {"chosen", chosenData(page)},
            {"highlight", orNull(page.highlight)},
            {"question", page.question ? questionData(*page.question) : Json(nullptr)},
            {"task", page.task ? taskData(*page.task) : Json(nullptr)},
            {"averages", std::move(averages)},
            {"guessing", page.guessing ? Json(page.guessing->most) : Json(nullptr)}};
}

} // namespace thetascope::web

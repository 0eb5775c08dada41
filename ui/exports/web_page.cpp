// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/web_page.h"

#include "core/web/lesson_page.h"
#include "core/web/page.h"
#include "ui/plot/outcome_row.h"

#include <vector>

namespace thetascope::ui::exports {

namespace {

/// Returns the name of the colour of a mood in the style of a page.
std::string colourOf(plot::Mood mood) {
    switch (mood) {
    case plot::Mood::Plain:
        return "plain";
    case plot::Mood::Good:
        return "good";
    case plot::Mood::Warning:
        return "warning";
    case plot::Mood::Resting:
        return "resting";
    case plot::Mood::Circling:
        return "circling";
    case plot::Mood::Outside:
        return "outside";
    case plot::Mood::Bad:
        return "bad";
    }
    return {};
}

std::vector<web::OutcomeWords> outcomeWords() {
    std::vector<web::OutcomeWords> words;
    for (const plot::OutcomeRow& row : plot::outcomeRows())
        words.push_back({row.outcome, row.manner, colourOf(row.mood), row.sign.toStdString(),
                         row.brief.toStdString(), row.ending.toStdString()});
    return words;
}

} // namespace

std::string webPage(const experiment::Checked& checked, const experiment::Shown& shown) {
    return web::pageOf(checked, shown, outcomeWords());
}

std::string webPage(const lesson::Lesson& lesson) {
    return web::lessonPageOf(lesson, outcomeWords());
}

} // namespace thetascope::ui::exports

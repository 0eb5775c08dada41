// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/page.h"

#include "core/experiment/theta_file.h"
#include "core/metadata/element.h"
#include "core/web/engine.h"
#include "core/web/lesson_page.h"
#include "core/web/resources.h"
#include "core/web/script_data.h"

#include <functional>
#include <string_view>

namespace thetascope::web {

namespace {

/// Puts something in the place of each mark of the document: a file for a mark such as
/// /*{page.css}*/, and for <!--title--> and <!--experiment--> what these are.
std::string filled(std::string_view document,
                   const std::function<std::string(std::string_view)>& partOf) {
    struct Brackets {
        std::string_view begin;
        std::string_view end;
    };

    constexpr Brackets kBrackets[] = {{"/*{", "}*/"}, {"<!--{", "}-->"}};
    std::string text;
    while (!document.empty()) {
        std::size_t length = 0;
        for (const auto& [begin, end] : kBrackets) {
            if (!document.starts_with(begin))
                continue;
            const std::size_t stop = document.find(end);
            text += partOf(document.substr(begin.size(), stop - begin.size()));
            length = stop + end.size();
        }
        if (length == 0)
            text += document[length++];
        document.remove_prefix(length);
    }
    return text;
}

/// A Document is what differs from page to page.
struct Document {
    std::string title;
    std::string engine;
    std::string experiment;
    bool isLesson = false;
};

std::string write(const Document& document) {
    return filled(resource("page.html"), [&](std::string_view part) {
        if (part == "engine")
            return document.engine;
        if (part == "title")
            return htmlText(document.title);
        if (part == "experiment")
            return metadata::elementWithText(document.experiment);
        if (part.starts_with("lesson") && !document.isLesson)
            return std::string();
        return std::string(resource(part));
    });
}

} // namespace

std::string pageOf(const experiment::Checked& checked, const experiment::Shown& shown,
                   const std::vector<OutcomeWords>& words) {
    return write({.title = "L = " + checked.loss()->text(),
                  .engine = engineOf(checked, shown, words),
                  .experiment = experiment::toThetaText(checked, shown)});
}

std::string lessonPageOf(const lesson::Lesson& lesson, const std::vector<OutcomeWords>& words) {
    return write({.title = lesson.title,
                  .engine = engineOf(lesson, words),
                  .experiment = experiment::toThetaText(lesson.pages.front().scene),
                  .isLesson = true});
}

} // namespace thetascope::web

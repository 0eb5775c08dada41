// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson_named.h"

#include "core/lesson/reader.h"
#include "core/text/names.h"
#include "core/text/quotes.h"
#include "ui/lessons/library.h"

namespace thetascope::app {

namespace {

/// Returns a title as people type it: "How bold?" is also "how bold".
std::string typed(std::string_view title) {
    return text::plainName(title.substr(0, title.find_last_not_of("?!. ") + 1));
}

} // namespace

tl::expected<lesson::Lesson, std::string> lessonNamed(const std::string& name) {
    if (ui::lessons::mayBeLessons(QString::fromStdString(name)))
        return lesson::readLessonFile(name);
    const std::vector<ui::lessons::ListedLesson>& shipped = ui::lessons::shippedLessons();
    for (std::size_t i = 0; i < shipped.size(); ++i) {
        const std::string& title = shipped[i].outline().title;
        if (typed(title) == typed(name) || std::to_string(i + 1) == name)
            return shipped[i].lesson();
    }
    return tl::unexpected("there is no lesson " + text::inQuotes(name) +
                          "; give the title of one, its number from 1 to " +
                          std::to_string(shipped.size()) + ", or a file named *.yaml");
}

} // namespace thetascope::app

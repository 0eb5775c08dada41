// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Lessons: what is read is whole, so that the window need not look at it again.
#include "core/lesson/reader.h"
#include "tests/fuzz/checks.h"
#include "tests/fuzz/json.h"
#include "tests/fuzz/lesson_checks.h"
#include "tests/fuzz/lesson_pages.h"
#include "tests/fuzz/target.h"
#include "tests/fuzz/yaml_tree.h"

#include <string>

namespace thetascope::fuzz {

bool check(std::string_view text) {
    const lesson::WindowNames names{{kPlaces.begin(), kPlaces.end()},
                                    {kViews.begin(), kViews.end()}};
    const auto read = lesson::readLesson(text, "folder/made-up.yaml", &names);
    const auto outline = lesson::readOutline(text, "folder/made-up.yaml");
    if (!outline)
        requireSentence(outline.error(), text);
    if (!read) {
        requireSentence(read.error(), text);
        return false;
    }
    require(outline.has_value(), "a lesson has an outline", text);
    checkOutline(*read, *outline, text);
    checkLesson(*read, text);
    return true;
}

std::string changed(std::string_view text, made::Lot& lot) {
    Json lesson = yamlTree(text);
    if (lot.oneIn(4) || !isLesson(lesson))
        lesson = madeLesson(lot);
    else
        changeLesson(lesson, lot);
    if (lot.oneIn(12))
        damage(lesson, lot);
    return lot.oneIn(4) ? jsonText(lesson, lot) : yamlText(lesson, lot);
}

} // namespace thetascope::fuzz

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/reader.h"

#include <tl/expected.hpp>

#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace thetascope::ui::lessons {

/// A listed lesson has its outline at once, and its pages once they are asked for: only then is it
/// read whole, and are its scenes' losses compiled. Copies share what has been read.
class ListedLesson {
public:
    /// A lesson that has been read.
    explicit ListedLesson(lesson::Lesson lesson);
    /// The text of a lesson's file, which must be one; `path` is as for lesson::readLesson().
    ListedLesson(std::string text, std::string path);

    const lesson::Outline& outline() const;
    const lesson::Lesson& lesson() const;

private:
    struct State;

    std::shared_ptr<State> m_state;
};

/// The lessons that come with the program, in their order.
const std::vector<ListedLesson>& shippedLessons();

/// The lesson of a file, or those of a folder (its *.yaml and *.yml) by name; each has its path for
/// its key. The error is a sentence: the first file that is wrong (also by naming a place that is
/// not among `places`; null: any will do), or that there is none.
tl::expected<std::vector<ListedLesson>, QString> openLessons(const QString& path,
                                                             const lesson::Places* places);

/// Whether a path looks like something for openLessons().
bool mayBeLessons(const QString& path);

} // namespace thetascope::ui::lessons

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

/// A lesson of the list. Its outline is read at once, but its pages only when they are first
/// needed, since that compiles the losses of all scenes. Copies share what has been read.
class ListedLesson {
public:
    /// Makes a listed lesson of one that has been read.
    explicit ListedLesson(lesson::Lesson lesson);
    /// Makes a listed lesson of a file's text, which must be a valid lesson; `path` is as for
    /// lesson::readLesson().
    ListedLesson(std::string text, std::string path);

    /// Returns the outline.
    const lesson::Outline& outline() const;
    /// Returns the whole lesson, which is read in the first call.
    const lesson::Lesson& lesson() const;

private:
    struct State;

    std::shared_ptr<State> m_state;
};

/// Returns the lessons that come with the program, in order.
const std::vector<ListedLesson>& shippedLessons();

/// Reads the lesson in a file, or all lessons (*.yaml and *.yml) in a folder, in the order of their
/// names. The key of each is its absolute path. A lesson must not name anything in the window that
/// is not among `names`, if that is not null. The error is a sentence about the first file that is
/// wrong, or says that the folder has no lessons.
tl::expected<std::vector<ListedLesson>, QString> openLessons(const QString& path,
                                                             const lesson::WindowNames* names);

/// Returns whether a path is a folder, or has the ending of a lesson file.
bool mayBeLessons(const QString& path);

} // namespace thetascope::ui::lessons

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"

#include <QSettings>

namespace thetascope::ui::lessons {

/// Keeps the reader's progress in each lesson, in the program's settings.
class LessonProgress {
public:
    /// Reads and writes `settings`, which must outlive this object.
    explicit LessonProgress(QSettings& settings);

    /// Returns the index of the page shown last, from 0 to pages − 1; 0 if the lesson was not
    /// begun.
    std::size_t page(const lesson::Outline& lesson) const;
    /// Returns whether a page of the lesson was ever shown.
    bool isBegun(const lesson::Outline& lesson) const;
    /// Returns whether the last page was ever shown.
    bool isRead(const lesson::Outline& lesson) const;
    /// Returns how many of the lesson's tasks were ever done.
    std::size_t solved(const lesson::Outline& lesson) const;

    /// Notes that a page is shown, by its index.
    void setPage(const lesson::Outline& lesson, std::size_t page);
    /// Notes that the page's task is done.
    void setSolved(const lesson::Outline& lesson, const lesson::Page& page);

private:
    QSettings& m_settings;
};

} // namespace thetascope::ui::lessons

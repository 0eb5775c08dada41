// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"

#include <QSettings>

namespace thetascope::ui::lessons {

/// How far the reader has come, as kept in the settings.
class LessonProgress {
public:
    /// `settings` must live as long as this.
    explicit LessonProgress(QSettings& settings);

    /// The page last turned to, 0 … pages − 1; 0 where the lesson was not begun.
    std::size_t page(const lesson::Outline& lesson) const;
    bool isBegun(const lesson::Outline& lesson) const;
    /// The last page was once reached.
    bool isRead(const lesson::Outline& lesson) const;
    /// How many of its tasks were once done.
    std::size_t solved(const lesson::Outline& lesson) const;

    void setPage(const lesson::Outline& lesson, std::size_t page);
    /// The page's task was done.
    void setSolved(const lesson::Outline& lesson, const lesson::Page& page);

private:
    QSettings& m_settings;
};

} // namespace thetascope::ui::lessons

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"

#include <QScrollArea>

#include <vector>

namespace thetascope::ui {

class LessonProgress;

/// All lessons by their numbers, how far each has been read, and what of its tasks is done.
class LessonList final : public QScrollArea {
    Q_OBJECT
public:
    explicit LessonList(QWidget* parent = nullptr);

    void setLessons(const std::vector<lesson::Lesson>& lessons, const LessonProgress& progress);

signals:
    void chosen(std::size_t lesson); ///< its place in the list
};

} // namespace thetascope::ui

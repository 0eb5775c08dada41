// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/library.h"

#include <QScrollArea>

#include <vector>

class QPushButton;

namespace thetascope::ui::lessons {

class LessonProgress;

/// Lists all lessons in order, with how far each has been read and how many of its tasks are done.
class LessonList final : public QScrollArea {
    Q_OBJECT
public:
    /// Makes an empty list.
    explicit LessonList(QWidget* parent = nullptr);

    /// Shows lessons and the reader's progress in them.
    void setLessons(const std::vector<ListedLesson>& lessons, const LessonProgress& progress);

    /// Returns the button that begins a lesson, by the lesson's index.
    QPushButton& button(std::size_t lesson) const { return *m_buttons.at(lesson); }

signals:
    /// This signal is emitted with the index of the lesson whose button is clicked.
    void chosen(std::size_t lesson);

private:
    std::vector<QPushButton*> m_buttons;
};

} // namespace thetascope::ui::lessons

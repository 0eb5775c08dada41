// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/library.h"

#include <QScrollArea>

#include <vector>

class QPushButton;

namespace thetascope::ui::lessons {

class LessonProgress;

/// All lessons by their numbers, how far each has been read, and what of its tasks is done.
class LessonList final : public QScrollArea {
    Q_OBJECT
public:
    explicit LessonList(QWidget* parent = nullptr);

    void setLessons(const std::vector<ListedLesson>& lessons, const LessonProgress& progress);

    /// The one that begins a lesson, by the lesson's place in the list.
    QPushButton& button(std::size_t lesson) const { return *m_buttons.at(lesson); }

signals:
    void chosen(std::size_t lesson); ///< its place in the list

private:
    std::vector<QPushButton*> m_buttons;
};

} // namespace thetascope::ui::lessons

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"

#include <QFrame>

#include <span>

namespace thetascope::ui::lessons {

class ParagraphLabel;

/// Shows a task, and whether it is done. Once it is done it stays so.
class TaskBox final : public QFrame {
    Q_OBJECT
public:
    /// Makes the box of a task, which is not done yet.
    explicit TaskBox(lesson::Task task, QWidget* parent = nullptr);

    /// Checks whether the task is done. `runs` are those of the present experiment, and all of them
    /// must have ended.
    void check(std::span<const lesson::Run> runs);

    /// Returns whether the task is done.
    bool isDone() const { return m_isDone; }

signals:
    /// This signal is emitted once, when the task is done.
    void done();

private:
    lesson::Task m_task;
    bool m_isDone = false;
    ParagraphLabel* m_state;
};

} // namespace thetascope::ui::lessons

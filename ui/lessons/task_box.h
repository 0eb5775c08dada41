// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"

#include <QFrame>

#include <span>

class QLabel;

namespace thetascope::ui::lessons {

/// Something to do in the window, and whether the runs show it to be done. Once done it stays so.
class TaskBox final : public QFrame {
    Q_OBJECT
public:
    explicit TaskBox(lesson::Task task, QWidget* parent = nullptr);

    /// With the runs of the present experiment, all of them ended.
    void check(std::span<const lesson::Run> runs);

    bool isDone() const { return m_isDone; }

signals:
    void done();

private:
    lesson::Task m_task;
    bool m_isDone = false;
    QLabel* m_state;
};

} // namespace thetascope::ui::lessons

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"

#include <QScrollArea>

#include <span>

class QLabel;
class QVBoxLayout;

namespace thetascope::ui::lessons {

class TaskBox;

/// One page of a lesson, top to bottom; it scrolls where it is long. Its text is larger than the
/// rest of the window's.
class PageView final : public QScrollArea {
    Q_OBJECT
public:
    static constexpr double kUsualScale = 1.2;

    explicit PageView(QWidget* parent = nullptr);

    void setPage(const lesson::Page& page);
    /// How much larger than the window's the text is: 1 … 4.
    void setTextScale(double scale);
    /// Of the page, at the present width.
    int neededHeight() const;
    /// With the runs of the present experiment, all of them ended.
    void checkTask(std::span<const lesson::Run> runs);

signals:
    /// The answer to the page's question; before, its controls are still there.
    void aboutToReveal();
    void revealed();
    void taskDone();

private:
    void addText(QVBoxLayout& column, const lesson::Page& page);
    void showScale();
    void showGrown(QWidget& box);

    double m_scale = kUsualScale;
    QLabel* m_title = nullptr;
    TaskBox* m_task = nullptr;
};

} // namespace thetascope::ui::lessons

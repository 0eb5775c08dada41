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

/// Shows a page of a lesson, which scrolls if it is long. Its text is larger than that of the rest
/// of the window.
class PageView final : public QScrollArea {
    Q_OBJECT
public:
    /// This is the text scale outside of presentations.
    static constexpr double kUsualScale = 1.2;

    /// Makes an empty view.
    explicit PageView(QWidget* parent = nullptr);

    /// Shows a page from its top.
    void setPage(const lesson::Page& page);
    /// Sets the size of the text relative to that of the window, from 1 to 4.
    void setTextScale(double scale);
    /// Returns the height of the whole page at the present width, in pixels.
    int neededHeight() const;
    /// Checks whether the page's task is done, if it has one. `runs` are those of the present
    /// experiment, and all of them must have ended.
    void checkTask(std::span<const lesson::Run> runs);

signals:
    /// This signal is emitted before the answer to the page's question is revealed, while the
    /// question's controls are still visible.
    void aboutToReveal();
    /// This signal is emitted when the answer has been revealed.
    void revealed();
    /// This signal is emitted when the page's task is done for the first time.
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

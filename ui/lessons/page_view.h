// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"

#include <QScrollArea>

#include <span>

class QVBoxLayout;

namespace thetascope::ui::widgets {
class PlainLabel;
}

namespace thetascope::ui::lessons {

class QuestionBox;
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

    /// Scrolls to what follows below, or to what precedes above, unless all of it is visible.
    /// Returns whether it has scrolled.
    bool scrollDown();
    bool scrollUp(); ///< See scrollDown().
    /// Reveals the answer to the page's question, and returns true; or returns false if there is no
    /// question or its answer is revealed.
    bool reveal();
    /// Says that the reader has to predict first, and returns the widget that asks; null if the
    /// page asks nothing more.
    QWidget* askToPredict();
    /// Makes the page the next in the order of the Tab key after a widget.
    void setTabOrderAfter(QWidget& before);

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
    bool scrollBy(int pixels);

    double m_scale = kUsualScale;
    widgets::PlainLabel* m_title = nullptr;
    QuestionBox* m_question = nullptr;
    TaskBox* m_task = nullptr;
};

} // namespace thetascope::ui::lessons

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/reader.h"
#include "ui/lessons/library.h"
#include "ui/lessons/progress.h"

#include <QWidget>

#include <optional>
#include <span>
#include <utility>
#include <vector>

class QPushButton;
class QStackedWidget;
class QToolButton;

namespace thetascope::ui::widgets {
class PlainLabel;
}

namespace thetascope::ui::lessons {

class LessonList;
class PageView;

/// Shows the list of lessons, or a page of one. Signals tell the window what a page requires of it;
/// check() tells the page what the runs did.
class LessonPanel final : public QWidget {
    Q_OBJECT
public:
    /// Makes a panel of the lessons that come with the program. `settings`, which keep the reader's
    /// progress, must outlive it.
    explicit LessonPanel(QSettings& settings, QWidget* parent = nullptr);

    /// Returns all lessons: those of the program, then those opened by open().
    const std::vector<ListedLesson>& lessons() const { return m_lessons; }

    /// Sets what lessons may name in the window; open() then fails for a lesson with any other
    /// name.
    void setNames(lesson::WindowNames names) { m_names = std::move(names); }

    /// Returns the page shown, or null while the list is.
    const lesson::Page* page() const;
    /// Returns the lesson whose page is shown, or null while the list is.
    const lesson::Lesson* lesson() const;
    /// Returns the title of the lesson whose page is shown; empty while the list is.
    QString lessonTitle() const;

    /// Shows the list of lessons.
    void showList();
    /// Shows a lesson, by its index, at the page where the reader left it; if that is the last
    /// page, it begins from the first.
    void showLesson(std::size_t lesson);
    /// Shows the first lesson that has not been read to its end, or the first one if all have.
    void showNextUnread();
    /// Opens the lessons of a file or folder and shows the first. They follow those of the program
    /// in the list, and replace those opened before. If one cannot be read, open() returns false
    /// after failed() has been sent, and nothing changes.
    bool open(const QString& path);
    /// Shows more of the page, as far as there is more below, and then the next page.
    void goOn();
    /// Like goOn(), but reveals the answer to the page's question before it turns the page.
    void revealAndGoOn();
    /// Shows more of the page above, as far as there is any, and then the previous page.
    void goBack();
    /// Tells the reader to answer the page's question first. Returns the widget that asks it, or
    /// null if there is none.
    QWidget* askToPredict();
    /// Shows the next page, or after the last one the next lesson or the list. While the list is
    /// shown, nothing happens.
    void showNextPage();
    /// Shows the previous page, if there is one.
    void showPreviousPage();
    /// Opens a lesson that the user chooses in a file dialog.
    void askForFile();
    /// Opens a folder of lessons that the user chooses in a file dialog.
    void askForFolder();
    /// Sets the size of the text of pages relative to that of the window, from 1 to 4.
    void setTextScale(double scale);
    /// Returns the height in pixels at which the whole page is visible without scrolling.
    int neededHeight() const;

    /// Checks whether the page's task is done. `runs` are those of the present experiment, and all
    /// of them must have ended.
    void check(std::span<const lesson::Run> runs);

signals:
    /// This signal is emitted when a page sets its scene; `what` is the name of the change in the
    /// Edit menu.
    void sceneRequested(const thetascope::experiment::Checked& scene, const QString& what);
    /// This signal is emitted after the scene: as long as `veiled` is true, the runs must show only
    /// their first step.
    void veilRequested(bool veiled);
    /// This signal is emitted after veilRequested(), with what happens to the clock. It is sent
    /// once more, to play, when an answer that veiled the runs is revealed.
    void clockRequested(const thetascope::lesson::ClockAction& action);
    /// This signal is emitted after those with the page shown, or null for the list.
    void pageChanged(const thetascope::lesson::Page* page);
    /// This signal is emitted when lessons cannot be opened, with the reason in a sentence.
    void failed(const QString& sentence);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makePager();
    void turnTo(std::size_t page);
    void setScene();
    void liftVeil();
    void noteSolved();
    /// Moves the keyboard focus to a widget, if the panel has the focus. Left alone, Qt would move
    /// it to the next widget of the window, which may be a field, when the focused one is hidden.
    void moveFocus(QWidget& to);
    QString lastFolder() const;

    struct Position {
        std::size_t lesson;
        std::size_t page;
    };

    QSettings& m_settings;
    LessonProgress m_progress;
    std::vector<ListedLesson> m_lessons;
    std::optional<Position> m_position;         ///< What is shown; nothing stands for the list.
    std::optional<lesson::WindowNames> m_names; ///< Without them, any name is accepted.
    bool m_isVeiled = false; ///< Whether the page's runs show only their first step.
    /// The scene that was last requested.
    std::optional<experiment::Checked> m_scene;
    QToolButton* m_toList = nullptr;
    QToolButton* m_open = nullptr;
    widgets::PlainLabel* m_title = nullptr;
    QStackedWidget* m_stack;
    LessonList* m_list;
    PageView* m_view;
    QWidget* m_pager = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
    widgets::PlainLabel* m_where = nullptr;
};

} // namespace thetascope::ui::lessons

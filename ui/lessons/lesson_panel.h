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

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace thetascope::ui::lessons {

class LessonList;
class PageView;

/// The lessons: their list, or a page of one. What a page wants of the window it says by signals;
/// what the runs show it is told.
class LessonPanel final : public QWidget {
    Q_OBJECT
public:
    /// Has the lessons that come with the program. `settings` must live as long as this.
    explicit LessonPanel(QSettings& settings, QWidget* parent = nullptr);

    const std::vector<ListedLesson>& lessons() const { return m_lessons; }

    /// Tells which parts of the window lessons may name; opening one that names another fails.
    void setPlaces(lesson::Places places) { m_places = std::move(places); }

    /// The page that is shown; null while it is the list.
    const lesson::Page* page() const;

    void showList();
    /// Where it was left; from the beginning if it was read to its end.
    void showLesson(std::size_t lesson);
    /// The first lesson that has not been read to its end.
    void showNextUnread();
    /// The lessons of a file or folder, behind those of the program; the first of them is shown.
    /// False where they cannot be read: failed() tells why, and all stays as it is.
    bool open(const QString& path);
    /// A page on, or back; nothing happens in the list.
    void turnOn();
    void turnBack();
    void askForFile();
    void askForFolder();
    void setTextScale(double scale);
    /// So that nothing of the page has to be scrolled to.
    int neededHeight() const;

    /// With the runs of the present experiment, all of them ended: whether the page's task is done.
    void check(std::span<const lesson::Run> runs);

signals:
    /// `what` is the change's name in the Edit menu.
    void sceneWanted(const thetascope::experiment::Checked& scene, const QString& what);
    /// After the scene: whether the runs must not give away yet what becomes of them.
    void veilWanted(bool veiled);
    void clockWanted(const thetascope::lesson::ClockWish& wish);
    /// After those: the page to be shown, or (null) the list.
    void pageChanged(const thetascope::lesson::Page* page);
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
    /// Moves the keyboard where it goes on, if it is in the panel and its place goes away. Left
    /// alone, Qt would give it to what comes next in the window, which may be a field.
    void moveFocus(QWidget& to);
    QString lastFolder() const;

    struct Place {
        std::size_t lesson;
        std::size_t page;
    };

    QSettings& m_settings;
    LessonProgress m_progress;
    std::vector<ListedLesson> m_lessons;
    std::optional<Place> m_place;           ///< nothing: the list
    std::optional<lesson::Places> m_places; ///< absent: any place will do
    bool m_isVeiled = false;                ///< the page's runs
    /// What the window was last told to be.
    std::optional<experiment::Checked> m_scene;
    QToolButton* m_toList = nullptr;
    QToolButton* m_open = nullptr;
    QLabel* m_title = nullptr;
    QStackedWidget* m_stack;
    LessonList* m_list;
    PageView* m_view;
    QWidget* m_pager = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
    QLabel* m_where = nullptr;
};

} // namespace thetascope::ui::lessons

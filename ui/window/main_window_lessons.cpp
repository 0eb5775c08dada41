// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window's lessons: their dock, menu and presentation.
#include "ui/editors/experiment_column.h"
#include "ui/editors/optimizer_list.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/window/comparison.h"
#include "ui/window/focus_keys.h"
#include "ui/window/lesson_guide.h"
#include "ui/window/main_window.h"
#include "ui/window/notice.h"

#include <QDockWidget>
#include <QMenuBar>

#include <algorithm>
#include <utility>

namespace thetascope::ui::window {

namespace {

/// Of the lessons' dock: a share of a small window, in larger ones what is well read.
constexpr double kLessonShare = 0.3;
constexpr int kLessonWidth = 400;

} // namespace

void MainWindow::makeLessonGuide() {
    m_lessonGuide =
        new LessonGuide({*this, *m_lessonsDock, *m_lessons, m_model, m_clock, m_runs}, this);
    connect(m_lessons, &lessons::LessonPanel::failed, this, &MainWindow::say);
    connect(m_lessons, &lessons::LessonPanel::veilWanted, m_comparison, &Comparison::setVeiled);
    connect(m_lessonGuide, &LessonGuide::chosenWanted, &m_column->optimizers(),
            &editors::OptimizerList::selectSlot);

    connect(m_lessons, &lessons::LessonPanel::pageChanged, this, [this](const lesson::Page* page) {
        if (page)
            m_notice->hide(); // of a lesson that could not be opened, say
        if (page && m_basinMaps->isChecked())
            m_sideBySide->trigger(); // what a page is about is in the panels
        hideStripsInLessons();
    });
    connect(m_lessonsDock->toggleViewAction(), &QAction::toggled, this,
            &MainWindow::hideStripsInLessons);
    // As wide as its text needs, whenever it comes.
    connect(m_lessonsDock->toggleViewAction(), &QAction::toggled, this, [this](bool on) {
        if (on)
            resizeDocks({m_lessonsDock}, {std::min(kLessonWidth, qRound(kLessonShare * width()))},
                        Qt::Horizontal);
    });
}

void MainWindow::makeLessonsMenu() {
    QMenu& menu = *new QMenu(tr("&Lessons"), this);
    menuBar()->insertMenu(menuBar()->actions().constLast(), &menu); // before Help
    QAction* const present = add(menu, tr("&Presentation"), QKeySequence(Qt::Key_F5),
                                 tr("Larger type, and only what the lesson's page is about"));
    present->setCheckable(true);
    connect(present, &QAction::toggled, this, [this, present](bool on) {
        if (on && !m_lessons->page())
            beginLessons();
        m_lessonGuide->setPresenting(on);
        present->setChecked(m_lessonGuide->isPresenting());
    });
    connect(m_lessonGuide, &LessonGuide::presentingChanged, present, &QAction::setChecked);
    connect(m_lessonGuide, &LessonGuide::presentingChanged, m_focusKeys, &FocusKeys::setPresenting);
    // What a lecturer's remote control sends. At other times these keys are the focused part's.
    const auto inPresentation = [&](const QString& text, Qt::Key key, const QString& help) {
        QAction* const action = add(menu, text, key, help);
        action->setEnabled(false);
        connect(m_lessonGuide, &LessonGuide::presentingChanged, action, &QAction::setEnabled);
        return action;
    };
    connect(inPresentation(tr("&Next page"), Qt::Key_PageDown, tr("Turn a page on")),
            &QAction::triggered, m_lessons, &lessons::LessonPanel::turnOn);
    connect(inPresentation(tr("Page &before"), Qt::Key_PageUp, tr("Turn a page back")),
            &QAction::triggered, m_lessons, &lessons::LessonPanel::turnBack);
    connect(inPresentation(tr("&End the presentation"), Qt::Key_Escape, tr("All controls again")),
            &QAction::triggered, this, [this] { m_lessonGuide->setPresenting(false); });
    menu.addSeparator();

    connect(add(menu, tr("&Open lesson…"), {}, tr("A lesson of your own, from a file")),
            &QAction::triggered, m_lessons, &lessons::LessonPanel::askForFile);
    connect(add(menu, tr("Open &folder of lessons…"), {}, tr("All lessons of a folder")),
            &QAction::triggered, m_lessons, &lessons::LessonPanel::askForFolder);
    menu.addSeparator();
    QAction* const lastFixed = menu.actions().constLast();
    connect(&menu, &QMenu::aboutToShow, this, [this, &menu, lastFixed] {
        while (menu.actions().constLast() != lastFixed)
            delete menu.actions().constLast();
        for (std::size_t i = 0; i < m_lessons->lessons().size(); ++i) {
            QString title = QString::fromStdString(m_lessons->lessons()[i].outline().title);
            title.replace(u'&', QStringLiteral("&&"));
            connect(menu.addAction(tr("%1   %2").arg(i + 1).arg(title)), &QAction::triggered, this,
                    [this, i] { m_lessons->showLesson(i); });
        }
    });
}

void MainWindow::beginLessons() {
    m_lessonsDock->show();
    m_lessons->showNextUnread();
    setFocus(); // the button that began them is gone
}

/// A page asks for a prediction, and the strips would tell. Who wants them all the same switches
/// them on.
void MainWindow::hideStripsInLessons() {
    const bool inLesson = m_lessons->page() && m_lessonsDock->toggleViewAction()->isChecked();
    if (inLesson == m_stripsOutsideLessons.has_value())
        return;
    if (inLesson) {
        m_stripsOutsideLessons = m_basinStrips->isChecked();
        m_basinStrips->setChecked(false);
    } else {
        m_basinStrips->setChecked(*std::exchange(m_stripsOutsideLessons, std::nullopt));
    }
}

} // namespace thetascope::ui::window

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/lesson_menu.h"

#include "ui/lessons/invitation.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/views/view.h"
#include "ui/views/view_kind.h"
#include "ui/window/centre.h"
#include "ui/window/docks.h"
#include "ui/window/focus_keys.h"
#include "ui/window/lesson_guide.h"
#include "ui/window/menu_entry.h"
#include "ui/window/notice.h"
#include "ui/window/view_menu.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QMenuBar>

#include <algorithm>
#include <utility>

namespace thetascope::ui::window {

namespace {

/// The width of the lessons' dock: a share of a small window, or a comfortable width in a larger
/// one.
constexpr double kLessonShare = 0.3;
constexpr int kLessonWidth = 400;

} // namespace

LessonMenu::LessonMenu(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts) {
    connectAll();
    makeMenu();
}

void LessonMenu::connectAll() {
    lessons::LessonPanel& panel = m_parts.docks.lessonPanel;
    QDockWidget& dock = m_parts.docks.lessonsDock;
    lessons::Invitation& invitation = m_parts.centre.invitation();
    connect(&invitation, &lessons::Invitation::begun, this, &LessonMenu::begin);
    connect(&panel, &lessons::LessonPanel::pageChanged, &invitation, &QWidget::hide);
    connect(&panel, &lessons::LessonPanel::failed, &m_parts.centre.notice(), &Notice::say);
    connect(&panel, &lessons::LessonPanel::pageChanged, this, [this](const lesson::Page* page) {
        if (page)
            m_parts.centre.notice().hide(); // it may say that a lesson could not be opened
        if (page && !m_parts.centre.front().showsRuns())
            m_parts.centre.bringToFront(0); // since a page is about the panels
        hideStripsInLessons();
    });
    connect(dock.toggleViewAction(), &QAction::toggled, this, &LessonMenu::hideStripsInLessons);
    // The dock gets the width that its text needs whenever it is shown.
    connect(dock.toggleViewAction(), &QAction::toggled, this, [this](bool on) {
        QMainWindow& window = m_parts.window;
        if (on)
            window.resizeDocks({&m_parts.docks.lessonsDock},
                               {std::min(kLessonWidth, qRound(kLessonShare * window.width()))},
                               Qt::Horizontal);
    });
}

void LessonMenu::makeMenu() {
    lessons::LessonPanel& panel = m_parts.docks.lessonPanel;
    QMenuBar& bar = *m_parts.window.menuBar();
    QMenu& menu = *new QMenu(tr("&Lessons"), &m_parts.window);
    bar.insertMenu(bar.actions().constLast(), &menu); // before Help
    addPresentation(menu);
    menu.addSeparator();
    connect(
        addEntry(m_parts.window, menu, tr("&Open lesson…"), {}, tr("Open a lesson from a file")),
        &QAction::triggered, &panel, &lessons::LessonPanel::askForFile);
    connect(addEntry(m_parts.window, menu, tr("Open &folder of lessons…"), {},
                     tr("Open all lessons in a folder")),
            &QAction::triggered, &panel, &lessons::LessonPanel::askForFolder);
    menu.addSeparator();
    QAction* const lastFixed = menu.actions().constLast();
    connect(&menu, &QMenu::aboutToShow, this, [this, &menu, lastFixed] {
        while (menu.actions().constLast() != lastFixed)
            delete menu.actions().constLast();
        listLessons(menu);
    });
}

void LessonMenu::addPresentation(QMenu& menu) {
    lessons::LessonPanel& panel = m_parts.docks.lessonPanel;
    LessonGuide& guide = m_parts.guide;
    QAction* const present =
        addEntry(m_parts.window, menu, tr("&Presentation"), QKeySequence(Qt::Key_F5),
                 tr("Show only what the page of the lesson is about, in larger type"));
    present->setCheckable(true);
    connect(present, &QAction::toggled, this, [this, &panel, &guide, present](bool on) {
        if (on && !panel.page())
            begin();
        guide.setPresenting(on);
        present->setChecked(guide.isPresenting());
    });
    connect(&guide, &LessonGuide::presentingChanged, present, &QAction::setChecked);
    connect(&guide, &LessonGuide::presentingChanged, &m_parts.focusKeys, &FocusKeys::setPresenting);
    // These are the keys of a lecturer's remote control. Outside a presentation they belong to the
    // focused widget.
    const auto inPresentation = [&](const QString& text, Qt::Key key, const QString& help) {
        QAction* const action = addEntry(m_parts.window, menu, text, key, help);
        action->setEnabled(false);
        connect(&guide, &LessonGuide::presentingChanged, action, &QAction::setEnabled);
        return action;
    };
    connect(inPresentation(tr("&Next page"), Qt::Key_PageDown, tr("Go to the next page")),
            &QAction::triggered, &panel, &lessons::LessonPanel::showNextPage);
    connect(inPresentation(tr("P&revious page"), Qt::Key_PageUp, tr("Go to the previous page")),
            &QAction::triggered, &panel, &lessons::LessonPanel::showPreviousPage);
    connect(
        inPresentation(tr("&End the presentation"), Qt::Key_Escape, tr("Show all controls again")),
        &QAction::triggered, this, [&guide] { guide.setPresenting(false); });
}

void LessonMenu::listLessons(QMenu& menu) {
    lessons::LessonPanel& panel = m_parts.docks.lessonPanel;
    for (std::size_t i = 0; i < panel.lessons().size(); ++i) {
        QString title = QString::fromStdString(panel.lessons()[i].outline().title);
        title.replace(u'&', QStringLiteral("&&"));
        connect(menu.addAction(tr("%1   %2").arg(i + 1).arg(title)), &QAction::triggered, &panel,
                [&panel, i] { panel.showLesson(i); });
    }
}

void LessonMenu::begin() {
    m_parts.docks.lessonsDock.show();
    m_parts.docks.lessonPanel.showNextUnread();
    m_parts.window.setFocus(); // since the button that had the focus is gone
}

/// Hides the strips while a page is shown, since pages ask for predictions that the strips would
/// give away, and restores them afterwards. Users who want them meanwhile can show them again.
void LessonMenu::hideStripsInLessons() {
    QAction& strips = m_parts.views.basinStrips();
    const bool inLesson = m_parts.docks.lessonPanel.page() &&
                          m_parts.docks.lessonsDock.toggleViewAction()->isChecked();
    if (inLesson == m_stripsOutsideLessons.has_value())
        return;
    if (inLesson) {
        m_stripsOutsideLessons = strips.isChecked();
        strips.setChecked(false);
    } else {
        strips.setChecked(*std::exchange(m_stripsOutsideLessons, std::nullopt));
    }
}

} // namespace thetascope::ui::window

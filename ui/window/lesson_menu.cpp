// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/lesson_menu.h"

#include "ui/exports/page_export.h"
#include "ui/lessons/blank_screen.h"
#include "ui/lessons/invitation.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/theme/plain_text.h"
#include "ui/widgets/menu_entry.h"
#include "ui/widgets/notice.h"
#include "ui/window/centre.h"
#include "ui/window/docks.h"
#include "ui/window/focus_keys.h"
#include "ui/window/lesson_guide.h"
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
    , m_parts(parts)
    , m_appearance(parts.centre, parts.clock, parts.views.logarithmic()) {
    connectAll();
    makeMenu();
}

void LessonMenu::connectAll() {
    lessons::LessonPanel& panel = m_parts.docks.lessonPanel;
    QDockWidget& dock = m_parts.docks.lessonsDock;
    lessons::Invitation& invitation = m_parts.centre.invitation();
    connect(&invitation, &lessons::Invitation::begun, this, &LessonMenu::begin);
    connect(&panel, &lessons::LessonPanel::pageChanged, &invitation, &QWidget::hide);
    connect(&panel, &lessons::LessonPanel::failed, &m_parts.centre.notice(), &widgets::Notice::say);
    connect(&panel, &lessons::LessonPanel::pageChanged, this, [this](const lesson::Page* page) {
        if (page)
            m_parts.centre.notice().hide(); // it may say that a lesson could not be opened
        m_appearance.follow(page);
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
    addLeave(menu);
    m_parts.pages.addLessonTo(menu, panel);
    connect(widgets::addEntry(m_parts.window, menu, tr("&Open lesson…"), {},
                              tr("Open a lesson from a file")),
            &QAction::triggered, &panel, &lessons::LessonPanel::askForFile);
    connect(widgets::addEntry(m_parts.window, menu, tr("Open &folder of lessons…"), {},
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
        widgets::addEntry(m_parts.window, menu, tr("&Presentation"), QKeySequence(Qt::Key_F5),
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
    addPages(menu);
    addBlank(menu);
    addEnd(menu);
}

/// In a presentation, the keys that turn pages are also those of a lecturer's remote control.
/// Right, Left and Space remain the clock's.
void LessonMenu::addPages(QMenu& menu) {
    lessons::LessonPanel& panel = m_parts.docks.lessonPanel;
    LessonGuide& guide = m_parts.guide;
    QAction* const on = widgets::addEntry(m_parts.window, menu, tr("&Next page"), Qt::Key_PageDown,
                                          tr("Read on, and go to the next page"));
    QAction* const back = widgets::addEntry(m_parts.window, menu, tr("P&revious page"),
                                            Qt::Key_PageUp, tr("Go back to the previous page"));
    connect(on, &QAction::triggered, &panel, [&panel, &guide] {
        if (guide.isPresenting())
            panel.revealAndGoOn();
        else
            panel.goOn();
    });
    connect(back, &QAction::triggered, &panel, &lessons::LessonPanel::goBack);
    connect(&guide, &LessonGuide::presentingChanged, this, [on, back](bool presenting) {
        using Keys = QList<QKeySequence>;
        on->setShortcuts(presenting ? Keys{Qt::Key_PageDown, Qt::Key_Down}
                                    : Keys{Qt::Key_PageDown});
        back->setShortcuts(presenting ? Keys{Qt::Key_PageUp, Qt::Key_Up} : Keys{Qt::Key_PageUp});
    });
    const auto enable = [&panel, on, back] {
        on->setEnabled(panel.page() != nullptr);
        back->setEnabled(panel.page() != nullptr);
    };
    connect(&panel, &lessons::LessonPanel::pageChanged, this, enable);
    enable();
}

void LessonMenu::addBlank(QMenu& menu) {
    auto* const screen = new lessons::BlankScreen(m_parts.window);
    QAction* const blank =
        widgets::addEntry(m_parts.window, menu, tr("&Blank screen"), Qt::Key_B,
                          tr("Make the screen black until the next key is pressed"));
    blank->setShortcuts({Qt::Key_B, Qt::Key_Period});
    blank->setEnabled(false);
    connect(blank, &QAction::triggered, screen, &lessons::BlankScreen::cover);
    connect(&m_parts.guide, &LessonGuide::presentingChanged, blank, &QAction::setEnabled);
    connect(&m_parts.guide, &LessonGuide::presentingChanged, screen,
            &lessons::BlankScreen::uncover);
}

/// Escape ends the presentation and leaves the full screen, whichever there is.
void LessonMenu::addEnd(QMenu& menu) {
    LessonGuide& guide = m_parts.guide;
    QAction& fullScreen = m_parts.views.fullScreen();
    QAction* const end =
        widgets::addEntry(m_parts.window, menu, tr("&End the presentation"), Qt::Key_Escape,
                          tr("Show all controls again, and leave the full screen"));
    connect(end, &QAction::triggered, this, [&guide, &fullScreen] {
        guide.setPresenting(false);
        fullScreen.setChecked(false);
    });
    const auto enable = [&guide, &fullScreen, end] {
        end->setEnabled(guide.isPresenting());
        const bool isEscaped = fullScreen.isChecked() && !guide.isPresenting();
        fullScreen.setShortcuts(isEscaped ? QList<QKeySequence>{Qt::Key_F11, Qt::Key_Escape}
                                          : QList<QKeySequence>{Qt::Key_F11});
    };
    connect(&guide, &LessonGuide::presentingChanged, this, enable);
    connect(&fullScreen, &QAction::toggled, this, enable);
    enable();
}

void LessonMenu::addLeave(QMenu& menu) {
    const lessons::LessonPanel& panel = m_parts.docks.lessonPanel;
    QAction* const leave = widgets::addEntry(
        m_parts.window, menu, tr("Lea&ve the lesson"), {},
        tr("Close the lessons, and go back to your own experiment as you left it"));
    connect(leave, &QAction::triggered, &m_parts.docks.lessonsDock, &QWidget::hide);
    const auto enable = [&panel, leave] { leave->setEnabled(panel.page() != nullptr); };
    connect(&panel, &lessons::LessonPanel::pageChanged, this, enable);
    enable();
}

void LessonMenu::listLessons(QMenu& menu) {
    lessons::LessonPanel& panel = m_parts.docks.lessonPanel;
    for (std::size_t i = 0; i < panel.lessons().size(); ++i) {
        const QString title = QString::fromStdString(panel.lessons()[i].outline().title);
        connect(menu.addAction(theme::menuText(tr("%1   %2").arg(i + 1).arg(title))),
                &QAction::triggered, &panel, [&panel, i] { panel.showLesson(i); });
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

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/view_menu.h"

#include "ui/model/keeper.h"
#include "ui/theme/plain_text.h"
#include "ui/views/view.h"
#include "ui/views/view_kind.h"
#include "ui/widgets/menu_entry.h"
#include "ui/window/appearance.h"
#include "ui/window/centre.h"
#include "ui/window/docks.h"
#include "ui/window/session.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenuBar>

#include <utility>

namespace thetascope::ui::window {

namespace {

using Scheme = Appearance::Scheme;

const model::KeptSetting<Scheme> kColours{"view/colours", Scheme::System, Scheme::System,
                                          Scheme::Dark};

} // namespace

ViewMenu::ViewMenu(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts) {
    QMenu& menu = *m_parts.window.menuBar()->addMenu(tr("&View"));
    addViews(menu);
    menu.addSeparator();
    addSwitches(menu);
    menu.addSeparator();
    addZoom(menu);
    addHistory(menu);
    menu.addSeparator();
    addDocks(menu);
    addColours(menu);
    addFullScreen(menu);
}

void ViewMenu::addViews(QMenu& menu) {
    auto* const group = new QActionGroup(this);
    const auto& tabs = m_parts.centre.tabs();
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        const QKeySequence key(QStringLiteral("Ctrl+%1").arg(i + 1));
        QAction* const action =
            widgets::addEntry(m_parts.window, menu, tabs[i].kind->text, key, tabs[i].kind->help);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, i] { m_parts.centre.bringToFront(i); });
        m_views.push_back(action);
    }
    const auto follow = [this] { m_views[m_parts.centre.frontIndex()]->setChecked(true); };
    connect(&m_parts.centre, &Centre::frontChanged, this, follow);
    follow();
}

void ViewMenu::addSwitches(QMenu& menu) {
    m_logarithmic = widgets::addEntry(m_parts.window, menu, tr("&Logarithmic axes"),
                                      QKeySequence(QStringLiteral("Ctrl+L")),
                                      tr("Curves by step and learning rates on logarithmic axes"));
    m_basinStrips = widgets::addEntry(m_parts.window, menu, tr("Basin s&trips"),
                                      QKeySequence(QStringLiteral("Ctrl+B")),
                                      tr("Show below each θ axis where each start leads"));
    m_logarithmic->setCheckable(true);
    m_basinStrips->setCheckable(true);
}

/// The zoom acts on the view in front, and each view has its own.
void ViewMenu::addZoom(QMenu& menu) {
    const auto zoom = [&](const QString& text, const char* key, const QString& help,
                          void (views::View::*how)()) {
        QAction* const action = widgets::addEntry(m_parts.window, menu, text,
                                                  QKeySequence(QString::fromLatin1(key)), help);
        connect(action, &QAction::triggered, this,
                [this, how] { (m_parts.centre.front().*how)(); });
    };
    zoom(tr("Zoom &in"), "Ctrl++", tr("Show less, larger"), &views::View::zoomIn);
    zoom(tr("&Zoom out"), "Ctrl+-", tr("Show more, smaller"), &views::View::zoomOut);
    zoom(tr("&Fit"), "Ctrl+0", tr("Show the whole range again"), &views::View::fit);
}

void ViewMenu::addHistory(QMenu& menu) {
    QAction* const back = widgets::addEntry(m_parts.window, menu, tr("P&revious view"),
                                            QKeySequence(QStringLiteral("Alt+Left")),
                                            tr("Go back to the previous view"));
    QAction* const forward = widgets::addEntry(m_parts.window, menu, tr("&Next view"),
                                               QKeySequence(QStringLiteral("Alt+Right")),
                                               tr("Go forward to the next view"));
    const auto history = [this] { return m_parts.centre.front().history(); };
    connect(back, &QAction::triggered, this, [history] { history()->back(); });
    connect(forward, &QAction::triggered, this, [history] { history()->forward(); });
    const auto enable = [history, back, forward] {
        back->setEnabled(history() && history()->canGoBack());
        forward->setEnabled(history() && history()->canGoForward());
    };
    connect(&m_parts.centre, &Centre::frontChanged, this, enable);
    for (const Centre::Tab& tab : m_parts.centre.tabs()) {
        if (tab.view->history())
            connect(tab.view->history(), &panels::Navigation::historyChanged, this, enable);
    }
    enable();
}

void ViewMenu::addDocks(QMenu& menu) {
    QAction* const lessons = m_parts.docks.lessonsDock.toggleViewAction();
    lessons->setText(tr("L&essons"));
    lessons->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+L")));
    lessons->setToolTip(
        theme::toolTip(tr("The lessons, from the beginning to Adam (%1)")
                           .arg(lessons->shortcut().toString(QKeySequence::NativeText))));
    m_parts.window.addAction(lessons);
    menu.addAction(lessons);
    // The titles of the docks themselves are short and have no mnemonic.
    const auto dock = [&menu](QDockWidget& which, const QString& text, const QString& help) {
        which.toggleViewAction()->setText(text);
        which.toggleViewAction()->setToolTip(theme::toolTip(help));
        menu.addAction(which.toggleViewAction());
    };
    dock(m_parts.docks.inspectorDock, tr("Arit&hmetic of the step"),
         tr("The arithmetic of the present step"));
    dock(m_parts.docks.curvesDock, tr("Cur&ves by step"), tr("All optimizers by step"));
    dock(m_parts.docks.tableDock, tr("Table of ste&ps"),
         tr("The numbers of the selected optimizer"));
    dock(m_parts.docks.minimaDock, tr("Local &minima"), tr("The local minima of the loss"));
}

void ViewMenu::addColours(QMenu& menu) {
    m_parts.appearance.setScheme(kColours.read(m_parts.session.settings));
    QMenu& colours = *menu.addMenu(tr("&Colours"));
    auto* const group = new QActionGroup(this);
    const std::pair<Scheme, QString> schemes[] = {{Scheme::System, tr("As the &system")},
                                                  {Scheme::Light, tr("&Light")},
                                                  {Scheme::Dark, tr("&Dark")}};
    for (const auto& [scheme, text] : schemes) {
        QAction* const action = group->addAction(colours.addAction(text));
        action->setCheckable(true);
        action->setChecked(scheme == m_parts.appearance.scheme());
        connect(action, &QAction::triggered, this, [this, chosen = scheme] {
            m_parts.appearance.setScheme(chosen);
            kColours.keep(chosen, m_parts.session.settings);
        });
    }
}

void ViewMenu::addFullScreen(QMenu& menu) {
    m_fullScreen = widgets::addEntry(m_parts.window, menu, tr("F&ull screen"),
                                     QKeySequence(Qt::Key_F11), tr("Fill the whole screen"));
    m_fullScreen->setCheckable(true);
    connect(m_fullScreen, &QAction::toggled, &m_parts.window, [&window = m_parts.window](bool on) {
        window.setWindowState(window.windowState().setFlag(Qt::WindowFullScreen, on));
    });
}

void ViewMenu::enterSettings(model::Keeper& keeper) {
    const auto keepSwitch = [&keeper](const char* key, QAction* action, bool usual) {
        keeper.add<bool>(
            model::KeptSetting<bool>(key, usual), [action] { return action->isChecked(); },
            [action](bool on) { action->setChecked(on); });
    };
    keepSwitch("view/logarithmic", m_logarithmic, false);
    keepSwitch("view/basinStrips", m_basinStrips, true);
}

} // namespace thetascope::ui::window

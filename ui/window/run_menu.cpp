// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/run_menu.h"

#include "ui/model/clock.h"
#include "ui/widgets/menu_entry.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QMenuBar>

namespace thetascope::ui::window {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::RunMenu", text);
}

} // namespace

void makeRunMenu(QMainWindow& window, model::Clock& clock) {
    QMenu& menu = *window.menuBar()->addMenu(tr("&Run"));
    const auto entry = [&](const QString& text, const QKeySequence& key, const QString& help,
                           void (model::Clock::*what)()) {
        QObject::connect(widgets::addEntry(window, menu, text, key, help), &QAction::triggered,
                         &clock, what);
    };
    entry(tr("&Play or pause"), Qt::Key_Space, tr("Start or stop the clock"),
          &model::Clock::toggle);
    entry(tr("&Restart"), Qt::Key_R, tr("Play from the first step"), &model::Clock::restart);
    menu.addSeparator();
    entry(tr("Step &forward"), Qt::Key_Right, tr("Go to the next step"),
          &model::Clock::stepForward);
    entry(tr("Step &back"), Qt::Key_Left, tr("Go to the previous step"), &model::Clock::stepBack);
    entry(tr("F&irst step"), Qt::Key_Home, tr("Go to the first step"), &model::Clock::toFirst);
    entry(tr("&Last step"), Qt::Key_End, tr("Go to the end of the longest run"),
          &model::Clock::toLast);
    menu.addSeparator();
    QAction* const loop =
        widgets::addEntry(window, menu, tr("L&oop"), QKeySequence(QStringLiteral("Ctrl+R")),
                          tr("Start again after the last step"));
    loop->setCheckable(true);
    QObject::connect(loop, &QAction::toggled, &clock, &model::Clock::setLooping);
    QObject::connect(&clock, &model::Clock::loopingChanged, loop, &QAction::setChecked);
}

} // namespace thetascope::ui::window

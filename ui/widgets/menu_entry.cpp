// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/menu_entry.h"

#include "ui/theme/plain_text.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>

namespace thetascope::ui::widgets {

QAction* addEntry(QMainWindow& window, QMenu& menu, const QString& text, const QKeySequence& key,
                  const QString& help) {
    QAction* const action = menu.addAction(text);
    action->setShortcut(key);
    action->setToolTip(
        theme::toolTip(key.isEmpty() ? help
                                     : QCoreApplication::translate("MenuEntry", "%1 (%2)")
                                           .arg(help, key.toString(QKeySequence::NativeText))));
    action->setStatusTip(help);
    window.addAction(action); // so that its key works while a presentation hides the menu bar
    return action;
}

} // namespace thetascope::ui::widgets

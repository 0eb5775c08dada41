// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QString>

class QMainWindow;
class QMenu;

namespace thetascope::ui::widgets {

/// Adds an entry with a text, a key and a help text to a menu, and adds its key to the window.
QAction* addEntry(QMainWindow& window, QMenu& menu, const QString& text, const QKeySequence& key,
                  const QString& help);

} // namespace thetascope::ui::widgets

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

class QAction;

namespace thetascope::ui::window {

/// The shortcuts of actions, and what the mouse does in the plots.
class HelpDialog final : public QDialog {
    Q_OBJECT
public:
    explicit HelpDialog(const QList<QAction*>& actions, QWidget* parent = nullptr);
};

} // namespace thetascope::ui::window

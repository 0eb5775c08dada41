// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QSettings;

namespace thetascope::ui {

/// What a new user sees over the panels, once: one line, and a button that begins the lessons. It
/// hides itself where it has been seen before.
class Invitation final : public QFrame {
    Q_OBJECT
public:
    explicit Invitation(QSettings& settings, QWidget* parent = nullptr);

signals:
    void begun(); ///< the lessons
};

} // namespace thetascope::ui

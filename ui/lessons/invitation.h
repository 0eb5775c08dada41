// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QSettings;

namespace thetascope::ui::lessons {

/// What a new user sees over a view, once: one line, and a button that begins the lessons.
/// It hides itself where it has been seen before.
class Invitation final : public QFrame {
    Q_OBJECT
public:
    explicit Invitation(QSettings& settings, QWidget* parent = nullptr);

    /// Says what the mouse does in what it lies over.
    void setText(const QString& sentence);

signals:
    void begun(); ///< the lessons

private:
    QLabel* m_text;
};

} // namespace thetascope::ui::lessons

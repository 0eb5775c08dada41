// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QSettings;

namespace thetascope::ui::widgets {
class PlainLabel;
}

namespace thetascope::ui::lessons {

/// A line above a view that tells a new user what to do, with a button that begins the lessons. It
/// is shown only the first time that the program runs.
class Invitation final : public QFrame {
    Q_OBJECT
public:
    /// Makes the line, which is hidden if `settings` say that it has been shown before.
    explicit Invitation(QSettings& settings, QWidget* parent = nullptr);

    /// Sets the text, which says what the mouse does in the view.
    void setText(const QString& sentence);

signals:
    /// This signal is emitted when the user clicks the button that begins the lessons.
    void begun();

private:
    widgets::PlainLabel* m_text;
};

} // namespace thetascope::ui::lessons

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace thetascope::ui::widgets {
class PlainLabel;
}

namespace thetascope::ui::widgets {

/// A Notice is a bar at the top of the window that reports an error or a success without blocking
/// the window. It disappears when it is closed or replaced by the next message.
class Notice final : public QFrame {
    Q_OBJECT
public:
    /// Makes a hidden notice.
    explicit Notice(QWidget* parent = nullptr);

    /// Shows a sentence.
    void say(const QString& sentence);

    /// Returns the sentence that is shown, or an empty string if the notice is hidden.
    QString text() const;

private:
    PlainLabel* m_text;
};

} // namespace thetascope::ui::widgets

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace thetascope::ui::window {

/// A strip at the top of the window that tells what went wrong, or well, without standing in the
/// way: it goes when it is closed, or when the next one comes.
class Notice final : public QFrame {
    Q_OBJECT
public:
    explicit Notice(QWidget* parent = nullptr);

    void say(const QString& sentence);

    QString text() const;

private:
    QLabel* m_text;
};

} // namespace thetascope::ui::window

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace thetascope::ui::widgets {
class NumberField;
}

namespace thetascope::ui::lessons {

/// Guess the number: it is thought of anew with each game, and the answers are higher or lower.
class GuessingView final : public QWidget {
    Q_OBJECT
public:
    /// The number is from 1 to `most`.
    explicit GuessingView(quint64 most, QWidget* parent = nullptr);

    /// A new game with this number.
    void think(quint64 number);

private:
    void thinkOfSome();
    void guess();

    quint64 m_most;
    quint64 m_number = 1;
    int m_guesses = 0;
    widgets::NumberField* m_field;
    QPushButton* m_guess;
    QPushButton* m_again;
    QLabel* m_answers;
};

} // namespace thetascope::ui::lessons

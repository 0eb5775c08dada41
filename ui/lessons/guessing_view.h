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

/// A game of guessing a number. The program chooses a random number for each game, and answers each
/// guess with higher or lower.
class GuessingView final : public QWidget {
    Q_OBJECT
public:
    /// Begins a game with a random number from 1 to `most`.
    explicit GuessingView(quint64 most, QWidget* parent = nullptr);

    /// Begins a new game with this number, at least 1.
    void startGame(quint64 number);

private:
    void startRandomGame();
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

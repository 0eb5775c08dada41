// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/guessing.h"

#include <QWidget>

class QPushButton;

namespace thetascope::ui::widgets {
class PlainLabel;
class NumberField;
} // namespace thetascope::ui::widgets

namespace thetascope::ui::lessons {

class GuessingLine;

/// A game of guessing a number. The program chooses a random number for each round, and answers
/// each guess with higher or lower. The reader types a guess, or doubles or halves with a button;
/// all guesses stand on a line, and at the end those of doubling and halving beside them.
class GuessingView final : public QWidget {
    Q_OBJECT
public:
    /// Begins a game with a random number from 1 to `most`.
    explicit GuessingView(quint64 most, QWidget* parent = nullptr);

    /// Begins a new round with this number, at least 1.
    void startGame(quint64 number);

private:
    QPushButton* makeButton(const QString& text, const char* name, const QString& help);
    void startRandomGame();
    void guessTyped();
    void guess(quint64 guessed);
    void showRound();
    QString answer() const;

    quint64 m_most;
    lesson::GuessingRound m_round{1};
    widgets::NumberField* m_field;
    QPushButton* m_guess;
    QPushButton* m_double;
    QPushButton* m_halve;
    widgets::PlainLabel* m_answer;
    GuessingLine* m_line;
};

} // namespace thetascope::ui::lessons

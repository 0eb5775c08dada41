// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/guessing_view.h"

#include "core/lesson/guessing.h"
#include "ui/theme/number_format.h"
#include "ui/widgets/number_field.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRandomGenerator>
#include <QVBoxLayout>

namespace thetascope::ui::lessons {

namespace {

/// No lesson needs larger numbers, and up to here a double can represent every whole number.
constexpr double kMostGuess = 1e15;

} // namespace

GuessingView::GuessingView(quint64 most, QWidget* parent)
    : QWidget(parent)
    , m_most(most)
    , m_field(new widgets::NumberField(this))
    , m_guess(new QPushButton(tr("Guess"), this))
    , m_again(new QPushButton(tr("Another number"), this))
    , m_answers(new QLabel(this)) {
    setObjectName(QStringLiteral("guessingView"));
    m_field->setObjectName(QStringLiteral("guessField"));
    m_field->setAccessibleName(tr("Your guess"));
    m_field->setHelp(tr("Your guess, a whole number of at least 1"));
    m_field->setBounds({.minimum = 1, .maximum = kMostGuess, .whole = true});
    m_guess->setObjectName(QStringLiteral("guessButton"));
    m_guess->setToolTip(tr("Find out whether the number is higher or lower"));
    m_again->setObjectName(QStringLiteral("guessAgainButton"));
    m_again->setToolTip(tr("Begin again with another number"));
    m_answers->setObjectName(QStringLiteral("guessAnswers"));
    m_answers->setWordWrap(true);
    auto* const row = new QHBoxLayout;
    row->addWidget(m_field);
    row->addWidget(m_guess);
    row->addWidget(m_again);
    row->addStretch(1);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_answers);
    connect(m_guess, &QPushButton::clicked, this, &GuessingView::guess);
    connect(m_field, &QLineEdit::returnPressed, this, &GuessingView::guess);
    connect(m_again, &QPushButton::clicked, this, &GuessingView::startRandomGame);
    startRandomGame();
}

void GuessingView::startGame(quint64 number) {
    m_number = number;
    m_guesses = 0;
    m_field->setNumber(1);
    m_answers->clear();
    m_guess->setEnabled(true);
}

void GuessingView::startRandomGame() {
    startGame(1 + QRandomGenerator::global()->bounded(m_most));
}

void GuessingView::guess() {
    if (!m_guess->isEnabled() || !m_field->fault().isEmpty())
        return;
    const auto guessed = static_cast<quint64>(m_field->number());
    ++m_guesses;
    QString answer;
    if (guessed < m_number) {
        answer = tr("%1: higher", "answer to a guess");
    } else if (guessed > m_number) {
        answer = tr("%1: lower", "answer to a guess");
    } else {
        answer = tr("%1: that is it, after %n guess(es).", nullptr, m_guesses) + u' ' +
                 tr("Doubling from 1 and then halving takes %n.", nullptr,
                    static_cast<int>(lesson::doublingGuesses(m_number).size()));
        m_guess->setEnabled(false);
    }
    const QString before = m_answers->text();
    m_answers->setText((before.isEmpty() ? before : before + QStringLiteral("\n")) +
                       answer.arg(theme::formatCount(guessed)));
    m_field->setFocus();
    m_field->selectAll();
}

} // namespace thetascope::ui::lessons

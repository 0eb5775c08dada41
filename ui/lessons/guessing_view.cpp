// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/guessing_view.h"

#include "ui/lessons/guessing_line.h"
#include "ui/theme/number_format.h"
#include "ui/widgets/number_field.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRandomGenerator>
#include <QVBoxLayout>

namespace thetascope::ui::lessons {

namespace {

/// No lesson needs larger numbers, and up to here a double can represent every whole number.
constexpr quint64 kMostGuess = 1'000'000'000'000'000;

} // namespace

GuessingView::GuessingView(quint64 most, QWidget* parent)
    : QWidget(parent)
    , m_most(most)
    , m_field(new widgets::NumberField(this))
    , m_guess(makeButton(tr("Guess"), "guessButton",
                         tr("Find out whether the number is higher or lower")))
    , m_double(makeButton(tr("Double"), "doubleButton",
                          tr("Guess twice the highest number that was too low")))
    , m_halve(makeButton(tr("Halve"), "halveButton",
                         tr("Guess the number half way between too low and too high")))
    , m_answer(new QLabel(this))
    , m_line(new GuessingLine(this)) {
    setObjectName(QStringLiteral("guessingView"));
    m_field->setObjectName(QStringLiteral("guessField"));
    m_field->setAccessibleName(tr("Your guess"));
    m_field->setHelp(tr("Your guess, a whole number of at least 1"));
    m_field->setBounds({.minimum = 1, .maximum = double(kMostGuess), .whole = true});
    m_answer->setObjectName(QStringLiteral("guessAnswers"));
    m_answer->setWordWrap(true);
    auto* const row = new QHBoxLayout;
    row->addWidget(m_field, 1);
    row->addWidget(m_guess);
    auto* const helps = new QHBoxLayout;
    QPushButton* const again =
        makeButton(tr("New number"), "guessAgainButton", tr("Begin again with another number"));
    for (QPushButton* button : {m_double, m_halve, again})
        helps->addWidget(button);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addLayout(helps);
    column->addWidget(m_answer);
    column->addWidget(m_line);
    connect(m_guess, &QPushButton::clicked, this, &GuessingView::guessTyped);
    connect(m_field, &QLineEdit::returnPressed, this, &GuessingView::guessTyped);
    connect(m_double, &QPushButton::clicked, this, [this] { guess(m_round.doubled()); });
    connect(m_halve, &QPushButton::clicked, this,
            [this] { guess(m_round.halfway().value_or(m_round.doubled())); });
    connect(again, &QPushButton::clicked, this, &GuessingView::startRandomGame);
    startRandomGame();
}

QPushButton* GuessingView::makeButton(const QString& text, const char* name, const QString& help) {
    auto* const button = new QPushButton(text, this);
    button->setObjectName(QString::fromUtf8(name));
    button->setToolTip(help);
    return button;
}

void GuessingView::startGame(quint64 number) {
    m_round = lesson::GuessingRound(number);
    m_field->setNumber(1);
    showRound();
}

void GuessingView::startRandomGame() {
    startGame(1 + QRandomGenerator::global()->bounded(m_most));
}

void GuessingView::guessTyped() {
    if (m_round.isOver() || !m_field->fault().isEmpty())
        return;
    guess(static_cast<quint64>(m_field->number()));
    m_field->setFocus();
    m_field->selectAll();
}

void GuessingView::guess(quint64 guessed) {
    m_field->setNumber(double(guessed));
    m_round.guess(guessed);
    showRound();
    QAccessibleEvent alert(m_answer, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void GuessingView::showRound() {
    // The focused button must not be disabled: the focus would leave the game.
    const bool isOver = m_round.isOver();
    if (isOver && (m_double->hasFocus() || m_halve->hasFocus() || m_guess->hasFocus()))
        m_field->setFocus();
    m_halve->setEnabled(!isOver && m_round.halfway());
    if (!isOver && m_double->hasFocus() && m_round.halfway())
        m_halve->setFocus();
    m_double->setEnabled(!isOver && !m_round.halfway() && m_round.doubled() <= kMostGuess);
    m_guess->setEnabled(!isOver);
    m_answer->setText(answer());
    m_line->setRound(m_round);
}

QString GuessingView::answer() const {
    const auto count = [](quint64 number) { return theme::formatCount(number); };
    if (m_round.guesses().empty())
        return tr("I have a number. What is your first guess?");
    const QString last = count(m_round.guesses().back());
    const int guesses = static_cast<int>(m_round.guesses().size());
    if (m_round.isOver())
        return tr("%1: that is it, after %n guess(es).", nullptr, guesses).arg(last) + u' ' +
               tr("Doubling from 1 and then halving takes %n.", nullptr,
                  static_cast<int>(lesson::doublingGuesses(m_round.number()).size()));
    const QString answer = m_round.guesses().back() < m_round.number()
                               ? tr("%1: higher.", "answer to a guess").arg(last)
                               : tr("%1: lower.", "answer to a guess").arg(last);
    const QString known =
        !m_round.tooHigh() ? tr("above %1").arg(count(m_round.tooLow()))
        : m_round.tooLow() == 0
            ? tr("below %1").arg(count(*m_round.tooHigh()))
            : tr("between %1 and %2").arg(count(m_round.tooLow()), count(*m_round.tooHigh()));
    return answer + u' ' +
           tr("After %n guess(es) you know that it is %1.", nullptr, guesses).arg(known);
}

} // namespace thetascope::ui::lessons

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/guessing_view.h"

#include "ui/lessons/guessing_line.h"
#include "ui/theme/number_format.h"
#include "ui/theme/plain_text.h"
#include "ui/theme/whole.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/plain_label.h"

#include <QAccessible>
#include <QGridLayout>
#include <QPushButton>
#include <QRandomGenerator>
#include <QVBoxLayout>

namespace thetascope::ui::lessons {

namespace {

/// No lesson needs larger numbers, and up to here a double can represent every whole number.
constexpr quint64 kMostGuess = 1'000'000'000'000'000;

/// Returns a number of guesses with its noun.
QString guessesText(std::size_t guesses) {
    return guesses == 1 ? GuessingView::tr("1 guess")
                        : GuessingView::tr("%1 guesses").arg(theme::formatCount(guesses));
}

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
    , m_answer(new widgets::PlainLabel(this))
    , m_line(new GuessingLine(this)) {
    setObjectName(QStringLiteral("guessingView"));
    m_field->setObjectName(QStringLiteral("guessField"));
    m_field->setAccessibleName(tr("Your guess"));
    m_field->setHelp(tr("Your guess, a whole number of at least 1"));
    m_field->setBounds({.minimum = 1, .maximum = double(kMostGuess), .whole = true});
    m_answer->setObjectName(QStringLiteral("guessAnswers"));
    m_answer->setWordWrap(true);
    // Two columns, since the large type of a presentation leaves no room for more.
    auto* const grid = new QGridLayout;
    grid->addWidget(m_field, 0, 0);
    grid->addWidget(m_guess, 0, 1);
    grid->addWidget(m_double, 1, 0);
    grid->addWidget(m_halve, 1, 1);
    QPushButton* const again =
        makeButton(tr("New number"), "guessAgainButton", tr("Begin again with another number"));
    grid->addWidget(again, 2, 0, 1, 2);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(grid);
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
    button->setToolTip(theme::toolTip(help));
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
    guess(theme::whole<quint64>(m_field->number()));
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
    const quint64 last = m_round.guesses().back();
    const QString guesses = guessesText(m_round.guesses().size());
    if (m_round.isOver())
        return tr("%1: that is it, after %2. Doubling from 1 and then halving takes %3.")
            .arg(count(last), guesses,
                 guessesText(lesson::doublingGuesses(m_round.number()).size()));
    const QString answer = last < m_round.number() ? tr("%1: higher.", "answer to a guess")
                                                   : tr("%1: lower.", "answer to a guess");
    const QString known =
        !m_round.tooHigh() ? tr("above %1").arg(count(m_round.tooLow()))
        : m_round.tooLow() == 0
            ? tr("below %1").arg(count(*m_round.tooHigh()))
            : tr("between %1 and %2").arg(count(m_round.tooLow()), count(*m_round.tooHigh()));
    return answer.arg(count(last)) + u' ' +
           tr("After %1 you know that it is %2.").arg(guesses, known);
}

} // namespace thetascope::ui::lessons

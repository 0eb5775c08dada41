// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/guessing_line.h"

#include "ui/theme/number_format.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace thetascope::ui::lessons {

namespace {

constexpr experiment::Slot kReader{0};   ///< Gives the colour of the reader's guesses.
constexpr experiment::Slot kDoubling{1}; ///< Gives the colour of the guesses of doubling.
constexpr std::size_t kLeastRows = 8;    ///< There is room for so many guesses from the beginning.
constexpr double kLeastMost = 10;        ///< The line goes at least to this number.
constexpr double kBeyond = 1.3;          ///< The line goes on beyond the highest guess.
constexpr double kRadius = 4;            ///< The radius of a mark, in pixels.

} // namespace

GuessingLine::GuessingLine(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("guessingLine"));
    setAccessibleName(tr("The guesses on a line of numbers"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void GuessingLine::setRound(const lesson::GuessingRound& round) {
    m_round = round;
    m_doubling =
        round.isOver() ? lesson::doublingGuesses(round.number()) : std::vector<std::uint64_t>();
    QStringList told;
    for (const std::uint64_t guess : round.guesses())
        told << theme::formatCount(guess);
    setAccessibleDescription(told.join(QStringLiteral(", ")));
    update();
}

QSize GuessingLine::sizeHint() const {
    return {200, 10 * fontMetrics().height()};
}

/// Returns the area of the marks; below it are the numbers of the line, above it the names.
QRectF GuessingLine::area() const {
    const double line = fontMetrics().height();
    return QRectF(rect()).adjusted(2 * kRadius, 1.2 * line, -line, -1.4 * line);
}

double GuessingLine::across(double number) const {
    double most = kLeastMost;
    for (const auto* guesses : {&m_round.guesses(), &m_doubling}) {
        for (const std::uint64_t guess : *guesses)
            most = std::max(most, kBeyond * static_cast<double>(guess));
    }
    return area().left() + area().width() * std::log(number) / std::log(most);
}

double GuessingLine::down(std::size_t guess) const {
    const std::size_t rows =
        std::max({kLeastRows, m_round.guesses().size(), m_doubling.size()}) - 1;
    return area().top() + area().height() * static_cast<double>(guess) / static_cast<double>(rows);
}

void GuessingLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::Theme theme = theme::Theme::from(palette());
    paintBounds(painter);
    paintAxis(painter);
    paintGuesses(painter, m_doubling, theme.contender(kDoubling), false);
    paintGuesses(painter, m_round.guesses(), theme.contender(kReader), true);
    if (m_round.isOver())
        paintNames(painter);
}

/// Paints the line with the powers of ten.
void GuessingLine::paintAxis(QPainter& painter) const {
    const theme::Theme theme = theme::Theme::from(palette());
    const double bottom = area().bottom() + kRadius;
    painter.setPen(QPen(theme.fadedInk, 1));
    painter.drawLine(QPointF(area().left(), bottom), QPointF(width(), bottom));
    double free = 0; // where the next number may begin
    for (double number = 1; across(number) < width(); number *= 10) {
        const double x = across(number);
        painter.setPen(QPen(theme.grid, 1));
        painter.drawLine(QPointF(x, area().top() - kRadius), QPointF(x, bottom));
        const QString text = theme::formatCount(static_cast<quint64>(number));
        const double half = fontMetrics().horizontalAdvance(text) / 2.0;
        const double left = std::clamp(x - half, 0.0, std::max(0.0, width() - 2 * half));
        if (left < free)
            continue;
        painter.setPen(theme.fadedInk);
        painter.drawText(QPointF(left, bottom + fontMetrics().ascent() + 2), text);
        free = left + 2 * half + fontMetrics().averageCharWidth();
    }
}

/// Paints where the number can still be, or the number itself.
void GuessingLine::paintBounds(QPainter& painter) const {
    const theme::Theme theme = theme::Theme::from(palette());
    const double top = area().top() - kRadius;
    const double bottom = area().bottom() + kRadius;
    if (m_round.isOver()) {
        const double x = across(static_cast<double>(m_round.number()));
        painter.setPen(QPen(theme.good, 1.5, Qt::DashLine));
        painter.drawLine(QPointF(x, top), QPointF(x, bottom));
        return;
    }
    QColor possible = theme.accent;
    possible.setAlphaF(0.12F);
    const double from = across(std::max(1.0, static_cast<double>(m_round.tooLow())));
    const double to = m_round.tooHigh() ? across(static_cast<double>(*m_round.tooHigh())) : width();
    painter.fillRect(QRectF(QPointF(from, top), QPointF(to, bottom)), possible);
}

void GuessingLine::paintGuesses(QPainter& painter, std::span<const std::uint64_t> guesses,
                                const QColor& colour, bool isFilled) const {
    const auto placeOf = [&](std::size_t i) {
        return QPointF(across(static_cast<double>(guesses[i])), down(i));
    };
    painter.setPen(QPen(colour, isFilled ? 1.5 : 1));
    for (std::size_t i = 1; i < guesses.size(); ++i)
        painter.drawLine(placeOf(i - 1), placeOf(i));
    painter.setBrush(isFilled ? colour : theme::Theme::from(palette()).surface);
    for (std::size_t i = 0; i < guesses.size(); ++i)
        painter.drawEllipse(placeOf(i), kRadius, kRadius);
}

/// Names the two lines of marks, with the numbers of their guesses.
void GuessingLine::paintNames(QPainter& painter) const {
    const theme::Theme theme = theme::Theme::from(palette());
    const QString own = tr("● you: %1").arg(m_round.guesses().size());
    const QString doubling = tr("○ doubling: %1").arg(m_doubling.size());
    const double baseline = fontMetrics().ascent();
    painter.setPen(theme.contender(kReader));
    painter.drawText(QPointF(0, baseline), own);
    painter.setPen(theme.contender(kDoubling));
    painter.drawText(
        QPointF(fontMetrics().horizontalAdvance(own + QStringLiteral("   ")), baseline), doubling);
}

} // namespace thetascope::ui::lessons

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/guessing.h"

#include <QWidget>

#include <span>

namespace thetascope::ui::lessons {

/// A GuessingLine shows the guesses of a round as marks along a line of numbers, each below the one
/// before, so that one sees how they rise, overshoot and return. At the end of the round it also
/// shows the guesses of doubling and halving, faintly. The line is logarithmic.
class GuessingLine final : public QWidget {
    Q_OBJECT
public:
    /// Makes a line without guesses.
    explicit GuessingLine(QWidget* parent = nullptr);

    /// Shows a round.
    void setRound(const lesson::GuessingRound& round);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF area() const;
    double across(double number) const;
    double down(std::size_t guess) const;
    void paintAxis(QPainter& painter) const;
    void paintBounds(QPainter& painter) const;
    void paintGuesses(QPainter& painter, std::span<const std::uint64_t> guesses,
                      const QColor& colour, bool isFilled) const;
    void paintNames(QPainter& painter) const;

    lesson::GuessingRound m_round{1};
    std::vector<std::uint64_t> m_doubling; ///< Empty until the round is over.
};

} // namespace thetascope::ui::lessons

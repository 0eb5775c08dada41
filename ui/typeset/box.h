// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPainterPath>
#include <QPointF>
#include <QString>

#include <vector>

class QPainter;

namespace thetascope::ui::typeset {

/// A piece of a formula, set: its size and what is painted where. Lengths are pixels; the origin is
/// the left end of the baseline, y grows downwards.
struct Box {
    struct Word {
        QPointF at; ///< the left end of its baseline
        QFont font;
        QString text;
    };

    double width = 0;
    double ascent = 0;  ///< above the baseline
    double descent = 0; ///< below it
    std::vector<Word> words{};
    std::vector<QPainterPath> shapes{}; ///< filled: lines of fractions, roots, large brackets

    double height() const { return ascent + descent; }

    /// The other box becomes part of this one, its origin at `at`; this one grows upwards,
    /// downwards and to the right to hold it.
    void add(const Box& other, QPointF at);

    /// Beside what there is.
    void append(const Box& other) { add(other, {width, 0}); }
};

/// Paints a box with its origin at `at`.
void paint(QPainter& painter, const Box& box, QPointF at, const QColor& colour);

} // namespace thetascope::ui::typeset

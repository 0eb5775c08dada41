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

/// A Box is a typeset piece of a formula: its size, and what is painted where. Lengths are in
/// pixels. The origin is the left end of the baseline, and y grows downwards.
struct Box {
    /// A Word is text in one font.
    struct Word {
        QPointF at;   ///< The left end of its baseline.
        QFont font;   ///< The font, with its size.
        QString text; ///< The text; it has no line breaks.
    };

    double width = 0;          ///< The width.
    double ascent = 0;         ///< The height above the baseline.
    double descent = 0;        ///< The depth below the baseline.
    std::vector<Word> words{}; ///< The text to be painted.
    /// The shapes to be filled: fraction bars, roots, large brackets.
    std::vector<QPainterPath> shapes{};

    /// Returns ascent + descent.
    double height() const { return ascent + descent; }

    /// Adds another box with its origin at `at`. This box grows upwards, downwards and to the right
    /// to hold it.
    void add(const Box& other, QPointF at);

    /// Adds another box to the right of this one, on the same baseline.
    void append(const Box& other) { add(other, {width, 0}); }
};

/// Paints a box in one colour, with its origin at `at`.
void paint(QPainter& painter, const Box& box, QPointF at, const QColor& colour);

} // namespace thetascope::ui::typeset

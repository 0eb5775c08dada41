// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRectF>
#include <QVector>

class QColor;
class QPainter;

namespace thetascope::ui::plot {

/// Strokes are what a painter is given of a line with ascending x, so that what it costs depends on
/// the width of the picture and not on how often the line goes up and down.
struct Strokes {
    QVector<QPolygonF> lines; ///< The parts to be drawn with the pen of the line.
    QVector<QPolygonF> bands; ///< The polygons to be filled with its colour. There, the line goes
                              ///< up and down so often that a pen leaves no gap.
};

/// Returns the strokes of a line that is drawn with an opaque pen of a given width. What is outside
/// of `area` may be left out. A line that neither leaves the area nor goes up and down often is one
/// part, unchanged.
Strokes strokesOf(const QPolygonF& line, double penWidth, const QRectF& area);

/// Fills the bands of some strokes with a colour. The painter's pen and brush stay.
void fillBands(QPainter& painter, const Strokes& strokes, const QColor& colour);

/// Returns how many times the height of `area` a line goes up and down inside of it.
double travelOf(const QPolygonF& line, const QRectF& area);

/// Returns the parts of a line with ascending x that are dashes of the length `dash` with gaps of
/// the length `gap`, both measured along the x axis. So the dashes of a steep line are not more
/// than those of a flat one.
QVector<QPolygonF> dashesAcross(const QPolygonF& line, double dash, double gap);

} // namespace thetascope::ui::plot

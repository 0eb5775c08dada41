// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QVector>

namespace thetascope::ui::plot {

/// A ColumnLine reduces a line with ascending x that may have far more points than a plot has
/// columns of pixels. Of the points in one column it keeps the first, the lowest, the highest and
/// the last, which look the same as all. An interruption within a column is kept only if the line
/// goes on beyond it on both sides, so that the parts are not more than the columns, either.
class ColumnLine {
public:
    /// Adds the next point, in pixels. A point whose y is not finite interrupts the line.
    void add(QPointF point);

    /// Interrupts the line.
    void breakLine();

    /// Returns the uninterrupted parts of the line, each with at least one point.
    QVector<QPolygonF> finish();

private:
    void closeColumn();

    QVector<QPolygonF> m_lines;
    QPolygonF m_line;
    int m_points = 0; ///< The number of points in the current column.
    // of those
    QPointF m_first;
    QPointF m_least;
    QPointF m_greatest;
    QPointF m_last;
    bool m_leastIsFirst = true; ///< Whether the lowest point came before the highest.
};

} // namespace thetascope::ui::plot

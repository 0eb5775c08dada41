// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QVector>

namespace thetascope::ui::plot {

/// A line by rising x that may have far more points than a plot has columns. Of the points that
/// share a column it keeps the first, the least, the greatest and the last, which look the same.
class ColumnLine {
public:
    /// The next point, in pixels; one whose y is not finite breaks the line.
    void add(QPointF point);

    void breakLine();

    /// The unbroken stretches, of at least a point each.
    QVector<QPolygonF> finish();

private:
    void closeColumn();

    QVector<QPolygonF> m_lines;
    QPolygonF m_line;
    int m_points = 0; ///< in the present column
    // of those
    QPointF m_first;
    QPointF m_least;
    QPointF m_greatest;
    QPointF m_last;
    bool m_leastIsFirst = true; ///< it came before the greatest
};

} // namespace thetascope::ui::plot

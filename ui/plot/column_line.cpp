// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/column_line.h"

#include <cmath>
#include <utility>

namespace thetascope::ui::plot {

namespace {

constexpr double kColumn = 0.5; ///< In pixels: one dot of a display with two dots per pixel.

} // namespace

void ColumnLine::add(QPointF point) {
    if (!std::isfinite(point.x()) || !std::isfinite(point.y())) {
        breakLine();
        return;
    }
    if (m_points > 0 && point.x() - m_first.x() >= kColumn)
        closeColumn();
    if (m_points++ == 0) {
        m_first = m_least = m_greatest = m_last = point;
        return;
    }
    if (point.y() < m_least.y()) {
        m_least = point;
        m_leastIsFirst = false;
    }
    if (point.y() > m_greatest.y()) {
        m_greatest = point;
        m_leastIsFirst = true;
    }
    m_last = point;
}

void ColumnLine::breakLine() {
    closeColumn();
    if (m_line.isEmpty())
        return;
    if (!m_lines.isEmpty() && m_line.last().x() - m_lines.last().first().x() < kColumn) {
        // Two parts of one column: their gap cannot be seen.
        ColumnLine both;
        for (const QPolygonF& part : {m_lines.last(), m_line}) {
            for (const QPointF& point : part)
                both.add(point);
        }
        both.closeColumn();
        m_lines.last() = both.m_line;
        m_line.clear();
        return;
    }
    m_lines << std::exchange(m_line, {});
}

QVector<QPolygonF> ColumnLine::finish() {
    breakLine();
    return std::exchange(m_lines, {});
}

void ColumnLine::closeColumn() {
    if (m_points == 0)
        return;
    m_line << m_first;
    if (m_points > 1) {
        for (const QPointF& each : {m_leastIsFirst ? m_least : m_greatest,
                                    m_leastIsFirst ? m_greatest : m_least, m_last}) {
            if (each != m_line.last())
                m_line << each;
        }
    }
    m_points = 0;
}

} // namespace thetascope::ui::plot

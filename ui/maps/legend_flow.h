// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maps/colours.h"
#include "ui/maps/legend_entries.h"
#include "ui/plot/plot_style.h"

#include <QFontMetricsF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <vector>

class QPainter;

namespace thetascope::ui::maps {

/// A LegendFlow lays the entries of a legend out in lines, and paints them there.
class LegendFlow {
public:
    /// Makes a flow into the width of a box. If the painter is null, entries are only laid out.
    LegendFlow(QPainter* painter, const QRectF& box, const Colours& colours,
               const plot::PlotStyle& style);

    /// Adds an entry.
    void add(const LegendEntry& entry);
    /// Adds something of a given size, and returns the place for it.
    QRectF add(QSizeF size);

    /// Returns the height of what has been added.
    double height() const { return m_corner.y() + m_height - m_box.top(); }

private:
    double advance(const QString& text) const;
    void makeRoom(QSizeF size);
    void paint(const LegendEntry& entry, double mark, double gap, double text);
    void paintScale(const LegendEntry& entry, const QRectF& bar);

    QPainter* m_painter;
    QRectF m_box;
    const Colours& m_colours;
    const plot::PlotStyle& m_style;
    QFontMetricsF m_metrics;
    double m_line;
    QPointF m_corner; ///< The top left corner of the next entry.
    double m_height;  ///< The height of its line.
};

/// Paints entries in as many lines as needed and returns their height in pixels. If the painter is
/// null, it only returns the height.
double paintLegend(QPainter* painter, const QRectF& box, const std::vector<LegendEntry>& entries,
                   const Colours& colours, const plot::PlotStyle& style);

} // namespace thetascope::ui::maps

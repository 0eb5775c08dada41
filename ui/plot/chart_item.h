// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/chart_content.h"
#include "ui/plot/plot_item.h"

#include <QPolygonF>

#include <optional>

namespace thetascope::ui::plot {

/// A ChartItem draws the lines, the band and the dots of a chart.
class ChartItem final : public PlotItem {
public:
    using PlotItem::PlotItem;

    /// Sets what to draw.
    void setContent(const ChartContent& content) { m_content = content; }

    /// A Hit is a point of a line.
    struct Hit {
        std::size_t line;  ///< The index of the line.
        std::size_t point; ///< The index of the point.
    };

    /// Returns the point of the line that is nearest to a position in pixels, of several lines as
    /// near as that the chosen one; nothing if no line is near.
    std::optional<Hit> hitAt(QPointF position) const;

protected:
    void draw(QCPPainter* painter) override;

private:
    void drawBand(QPainter& painter) const;
    void drawMark(QPainter& painter) const;
    void drawLine(QPainter& painter, const ChartLine& line) const;
    void drawMarkers(QPainter& painter, const ChartLine& line) const;
    QVector<QPolygonF> polylines(const ChartLine& line) const;
    std::optional<double> heightAt(const ChartLine& line, double x) const;
    QColor colourOf(const std::optional<experiment::Slot>& slot) const;
    QColor colourOf(const ChartLine& line) const;
    QPen penOf(const ChartLine& line) const;

    ChartContent m_content;
};

} // namespace thetascope::ui::plot

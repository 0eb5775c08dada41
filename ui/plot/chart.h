// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/chart_content.h"
#include "ui/plot/plot_style.h"
#include "ui/plot/stale_layers.h"

#include <QPoint>
#include <QSize>

#include <optional>

class QCPAxisRect;
class QCPPainter;
class QCustomPlot;

namespace thetascope::ui::plot {

class AxisName;
class CaptionItem;
class ChartItem;
class FrameClock;
class LegendItem;

/// A Chart shows lines, or dots in columns, over a quantity such as the learning rate. Setters only
/// mark what is stale.
class Chart {
public:
    /// Makes a chart on `plot`. update() is called in the frames of `frames` while the plot is
    /// visible; if `frames` is null, the owner must call it. The clock may be destroyed before the
    /// chart.
    explicit Chart(QCustomPlot& plot, FrameClock* frames = nullptr);
    Q_DISABLE_COPY_MOVE(Chart) // `plot` keeps a pointer to it

    /// Sets the colours, the font and the unit of length.
    void setStyle(const PlotStyle& style);
    /// Sets what is shown.
    void setContent(ChartContent content);

    /// Returns what is shown.
    const ChartContent& content() const { return m_content; }

    /// Returns the place of the lines within the plot, in pixels.
    QRect area() const;

    /// A Hit is a point of a line.
    struct Hit {
        std::size_t line;  ///< The index of the line.
        std::size_t point; ///< The index of the point.
    };

    /// Returns the point near a position in pixels, or nothing if no line is near.
    std::optional<Hit> hitAt(QPointF position) const;
    /// Returns the value on the horizontal axis at a position in pixels, or nothing outside of the
    /// axes.
    std::optional<double> acrossAt(QPointF position) const;
    /// Returns the value on the vertical axis at a position in pixels, or nothing outside of the
    /// axes.
    std::optional<double> upAt(QPointF position) const;

    /// Marks everything as stale, since the size of the plot has changed.
    void resized() { m_layers.markAll(); }

    /// Paints what is stale. It appears on screen when control returns to the event loop.
    void update();

    /// Returns whether any change has not been painted yet.
    bool isStale() const { return m_layers.isAnyStale(); }

    /// Paints everything with `painter` in the given size.
    void paint(QCPPainter& painter, QSize size);

private:
    void layOut(QSize size);
    void setAxis(int type, const ChartAxis& axis);

    QCustomPlot& m_plot;
    StaleLayers m_layers;
    QCPAxisRect* m_rect;
    ChartItem* m_item;
    AxisName* m_name;
    CaptionItem* m_caption;
    LegendItem* m_legend;
    PlotStyle m_style;
    ChartContent m_content;
};

} // namespace thetascope::ui::plot

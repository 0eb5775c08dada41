// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/range.h"
#include "ui/plot/loss_scene.h"
#include "ui/plot/plot_style.h"
#include "ui/plot/stale_layers.h"

#include <QColor>
#include <QImage>
#include <QPointF>
#include <QRect>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

class QCPAxisRect;
class QCPPainter;
class QCustomPlot;

namespace thetascope::ui::plot {

class CurveItem;
class FrameClock;
class HereItem;
class MapItem;
class MarksItem;

/// A MapAxis is an axis of a map, and the range of it that is shown.
struct MapAxis {
    QString label;            ///< The label of the axis.
    loss::Range range;        ///< The range that is shown.
    bool logarithmic = false; ///< Whether the axis is logarithmic.
    QString brief;            ///< The label where there is little room.

    /// Returns where a value lies on the axis: 0 … 1 within the range.
    double fractionOf(double value) const;
    /// Returns the value at a fraction of the axis.
    double valueAt(double fraction) const;

    friend bool operator==(const MapAxis&, const MapAxis&) = default;
};

/// A MapMark is a minimum that has a colour of its own.
struct MapMark {
    loss::Point theta{}; ///< Where the minimum is.
    double loss = 0;     ///< The value of L there.
    QColor colour;       ///< The colour of the minimum on the map.
};

/// A MapPlot shows a map with its axes. If the loss has one variable and the horizontal axis is the
/// start, the curve L(θ) with coloured marks is drawn above the map, over the same axis. Setters
/// only mark what is stale; update() repaints as little as possible.
class MapPlot {
public:
    /// Makes a plot on `plot`. update() is called in the frames of `frames` while the plot is
    /// visible; if `frames` is null, the owner must call it. The clock may be destroyed before the
    /// plot.
    explicit MapPlot(QCustomPlot& plot, FrameClock* frames = nullptr);
    Q_DISABLE_COPY_MOVE(MapPlot) // `plot` keeps a pointer to it

    /// Sets the colours, the font and the unit of length.
    void setStyle(const PlotStyle& style);
    /// Sets the loss and its marks. If `onCurve` is true, the horizontal axis is θ and the marks
    /// are on a curve above the map; if `onMap` is true, the axes are those of a loss of two
    /// variables and the marks are on the map.
    void setScene(std::shared_ptr<const LossScene> scene, std::vector<MapMark> marks, bool onCurve,
                  bool onMap);
    /// Sets the axes, as far as they are shown.
    void setAxes(const MapAxis& across, const MapAxis& up);
    /// Sets the picture of the map and the ranges of the axes that it covers.
    void setImage(QImage image, const MapAxis& across, const MapAxis& up);
    /// Marks the current experiment at a point in the units of the axes; absent for no mark.
    void setHere(std::optional<QPointF> point);

    /// Returns the point that setHere() has marked.
    std::optional<QPointF> here() const;

    /// Returns the horizontal axis.
    const MapAxis& across() const { return m_across; }

    /// Returns the vertical axis.
    const MapAxis& up() const { return m_up; }

    /// Paints what is stale. It appears on screen when control returns to the event loop.
    void update();

    /// Returns whether any change has not been painted yet.
    bool isStale() const { return m_layers.isAnyStale(); }

    /// Paints everything with `painter` in the given size.
    void paint(QCPPainter& painter, QSize size);

    /// Lays out the plot in a size without painting it.
    void prepare(QSize size);
    /// Returns the size that the whole plot needs for a map of the given size, and lays it out in
    /// that size.
    QSize sizeFor(QSize map);

    /// Returns the rectangle of the map in pixels.
    QRect mapArea() const;
    /// Returns the values of the axes at a position in pixels; absent outside the map.
    std::optional<QPointF> valuesAt(QPointF position) const;
    /// Returns the position in pixels of a point in the units of the axes.
    QPointF toPixel(double across, double up) const;

private:
    void showCurve(bool shown);
    void shareHeight(int height);
    void fitLabels();
    void layOut(QSize size); ///< Computes the layout without painting it.
    void fitCurve();
    void fitTicks();

    QCustomPlot& m_plot;
    StaleLayers m_layers;
    QCPAxisRect* m_curveRect;
    QCPAxisRect* m_mapRect;
    CurveItem* m_curve;
    MarksItem* m_curveMarks;
    MapItem* m_map;
    MarksItem* m_mapMarks;
    HereItem* m_here;

    PlotStyle m_style;
    std::shared_ptr<const LossScene> m_scene;
    std::vector<MapMark> m_marks;
    MapAxis m_across;
    MapAxis m_up;
    bool m_hasCurve = false; ///< Whether there is a curve to show.
};

} // namespace thetascope::ui::plot

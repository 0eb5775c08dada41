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

/// One axis of a map, and the part of it that is shown.
struct MapAxis {
    QString label;
    loss::Range range;
    bool logarithmic = false;
    QString brief; ///< label where there is little room

    /// Where a value lies between the ends: 0 … 1 within the range.
    double fractionOf(double value) const;
    double valueAt(double fraction) const;

    friend bool operator==(const MapAxis&, const MapAxis&) = default;
};

/// A place with a colour of its own: a minimum.
struct MapMark {
    loss::Point theta{};
    double loss = 0;
    QColor colour;
};

/// A map with its axes, in one QCustomPlot; above it the curve L(θ) with coloured marks on the same
/// θ axis, where the map has the start across and the loss one variable. Setters mark what is
/// stale; update() paints it, as little as possible.
class MapPlot {
public:
    /// `frames`: the clock in whose frames update() is called while the plot is to be seen; null
    /// where somebody else does that. It may go before the plot does.
    explicit MapPlot(QCustomPlot& plot, FrameClock* frames = nullptr);
    Q_DISABLE_COPY_MOVE(MapPlot) // the plot calls it

    void setStyle(const PlotStyle& style);
    /// The loss and its marks; `onCurve`: the map's axis across is θ. Where both axes are those of
    /// the plane, the marks are on the map.
    void setScene(std::shared_ptr<const LossScene> scene, std::vector<MapMark> marks, bool onCurve,
                  bool onMap);
    void setAxes(const MapAxis& across, const MapAxis& up);
    /// The map's picture, and the stretch of the axes that it covers.
    void setImage(QImage image, const MapAxis& across, const MapAxis& up);
    /// Where the present experiment is; absent: no mark.
    void setHere(std::optional<QPointF> place);

    std::optional<QPointF> here() const;

    const MapAxis& across() const { return m_across; }

    const MapAxis& up() const { return m_up; }

    /// Paints what is stale. What is seen changes when the event loop goes on.
    void update();

    /// Whether anything has changed that has not been painted.
    bool isStale() const { return m_layers.isAnyStale(); }

    /// Paints everything with `painter`, as large as asked for.
    void paint(QCPPainter& painter, QSize size);

    /// Lays it out without painting it.
    void prepare(QSize size);
    /// How large all of it has to be for a map of that size; lays it out so.
    QSize sizeFor(QSize map);

    QRect mapArea() const;
    /// The axes' values there; nothing outside the map.
    std::optional<QPointF> valuesAt(QPointF place) const;
    QPointF toPlace(double across, double up) const;

private:
    void showCurve(bool shown);
    void shareHeight(int height);
    void fitLabels();
    void layOut(QSize size); ///< works out where everything goes, without painting it
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
    bool m_hasCurve = false; ///< there is one to show
};

} // namespace thetascope::ui::plot

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/loss_scene.h"
#include "ui/plot/panel_furniture.h"
#include "ui/plot/plot_style.h"
#include "ui/plot/run_view.h"
#include "ui/plot/stale_layers.h"

#include <QPointF>
#include <QRect>
#include <QSize>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

class QCPAxisRect;
class QCPPainter;
class QCustomPlot;

namespace thetascope::ui::plot {

struct BasinStrip;

class AxisName;
class BasinStartItem;
class BasinStripItem;
class ClockItem;
class ContourItem;
class CrosshairItem;
class CurveItem;
class FrameClock;
class PathItem;
class PlaneMinimaItem;
class PresentItem;
class RingItem;
class SeriesEdgesItem;
class SeriesItem;
class TangentItem;

/// A PanelPlot shows what a panel has below its head: the loss with the steps of one run, or of
/// several overlaid, and below it their learning rates by step. Setters only mark what is stale;
/// update() repaints as little as possible.
class PanelPlot {
public:
    /// Makes a plot on `plot`. update() is called in the frames of `frames` while the plot is
    /// visible; if `frames` is null, the owner must call it. The clock may be destroyed before the
    /// plot.
    explicit PanelPlot(QCustomPlot& plot, FrameClock* frames = nullptr);
    Q_DISABLE_COPY_MOVE(PanelPlot) // `plot` keeps a pointer to it

    /// Sets the colours, the font and the unit of length.
    void setStyle(const PlotStyle& style);
    /// Sets which elements the plot has besides the curve.
    void setFurniture(const PanelFurniture& furniture);

    /// Returns which elements the plot has besides the curve.
    const PanelFurniture& furniture() const { return m_furniture; }

    /// Sets the loss to draw. If its home view is a new one, that view is shown.
    void setScene(std::shared_ptr<const LossScene> scene);
    /// Sets the runs to show.
    void setRuns(std::vector<RunView> runs);
    /// Sets the start, which a ring marks.
    void setStart(loss::Point start);
    /// Sets the step of the clock.
    void setStep(std::uint64_t step);
    /// Sets the last step of the longest run, where the axis of the learning rates ends.
    void setLastStep(std::uint64_t last);
    /// Sets the ranges of the axes of the loss.
    void setView(const View& view);
    /// Makes the axis of the learning rates logarithmic or linear.
    void setLogarithmicRate(bool logarithmic);
    /// Highlights the ring at the start, because the mouse is on it or the plot has the focus.
    void setRingHot(bool hot);
    /// Shows or hides the tangent at the start with its slope as a number, for a loss of one
    /// variable.
    void setSlopeShown(bool shown);
    /// Returns the slope at the start as it is shown; empty if it is not.
    QString slopeText() const;
    /// Draws hairlines through a point of the loss; absent for none.
    void setCrosshair(std::optional<loss::Point> point);
    /// Returns the intersection of the hairlines in the units of the axes, if there are any.
    std::optional<QPointF> crosshair() const;
    /// Shows or hides the basin strip below the θ axis, which shows where each start leads. It is
    /// never shown for two variables.
    void setBasinsShown(bool shown);
    /// Sets the basin strip; null if it is not known yet.
    void setBasins(std::shared_ptr<const BasinStrip> basins);

    /// Returns the ranges of the axes of the loss.
    const View& view() const { return m_view; }

    /// Returns the runs that are shown.
    const std::vector<RunView>& runs() const { return m_runs; }

    /// Returns the loss that is drawn, or null.
    const LossScene* scene() const { return m_scene.get(); }

    /// Returns the start.
    loss::Point start() const { return m_start; }

    /// Paints what is stale. It appears on screen when control returns to the event loop.
    void update();

    /// Returns whether any change has not been painted yet.
    bool isStale() const { return m_layers.isAnyStale(); }

    /// Paints everything with `painter` in the given size.
    void paint(QCPPainter& painter, QSize size);

    /// Returns the rectangle of the loss in pixels.
    QRect lossArea() const;
    /// Returns the rectangle of the learning rates in pixels.
    QRect rateArea() const;
    /// Returns the position in pixels of a point in the units of the axes.
    QPointF toPixel(double across, double up) const;
    /// Returns the value of θ or x at a horizontal position in pixels.
    double acrossAt(double x) const;
    /// Returns the value of L or y at a vertical position in pixels.
    double upAt(double y) const;
    /// Returns the step at a horizontal position in pixels among the learning rates.
    double stepAt(double x) const;
    /// Returns the rectangle of the basin strip in pixels; empty if it is not shown.
    QRectF basinArea() const;
    /// Describes the start at a horizontal position in pixels on the basin strip; empty if nothing
    /// is known.
    QString basinText(double x) const;
    /// Returns the position in pixels of the ring at the start.
    QPointF ringPosition() const;

    /// A Hit is a step of a run that is shown.
    struct Hit {
        std::size_t run;    ///< The index of the run in runs().
        std::uint64_t step; ///< The number of the step.
    };

    /// Returns a step at most `reach` pixels away from a position, if there is one: the nearest
    /// step of the uppermost run that has any.
    std::optional<Hit> stepNear(QPointF position, double reach) const;
    /// Returns the text of the arrow that points to a run outside the view; empty if the run is
    /// inside.
    QString edgeText(std::size_t run) const;

private:
    struct RunItems {
        PathItem* ghost;
        PathItem* path;
        SeriesItem* rates;
        PresentItem* present;
    };

    /// Returns the height of a point on the loss, or of the middle of the view if L is not finite.
    double heightAt(loss::Point theta) const;
    void followSlope();
    void makeRects();
    void fitRates();
    bool fitRateAxes();
    void resizeItems(std::size_t count);
    void styleAxes();
    void makeRoomForBasins();
    void furnish();
    void fitTicks(QSize size);

    QCustomPlot& m_plot;
    StaleLayers m_layers;
    QCPAxisRect* m_lossRect;
    QCPAxisRect* m_rateRect;
    ContourItem* m_contours;
    CurveItem* m_curve;
    PlaneMinimaItem* m_planeMinima;
    BasinStripItem* m_basins;
    BasinStartItem* m_basinStart;
    ClockItem* m_clock;
    TangentItem* m_tangent;
    RingItem* m_ring;
    CrosshairItem* m_crosshair;
    AxisName* m_heightName;
    AxisName* m_rateName;
    SeriesEdgesItem* m_rateEdges;
    std::vector<RunItems> m_items; ///< One for each run.

    PlotStyle m_style;
    PanelFurniture m_furniture;
    std::shared_ptr<const LossScene> m_scene;
    std::vector<RunView> m_runs;
    loss::Point m_start{};
    std::uint64_t m_step = 0;
    std::uint64_t m_last = 1;
    View m_view;
    bool m_logarithmicRate = false;
    bool m_basinsShown = false;
    bool m_isSlopeShown = false;
};

} // namespace thetascope::ui::plot

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
class PresentItem;
class RingItem;
class StripItem;

/// What a panel shows below its head, in one QCustomPlot: the loss with the steps of one run, or of
/// several overlaid, and under it their learning rates by step. Setters mark what is stale;
/// update() paints it, as little as possible.
class PanelPlot {
public:
    /// `frames`: the clock in whose frames update() is called while the plot is to be seen; null
    /// where somebody else does that. It may go before the plot does.
    explicit PanelPlot(QCustomPlot& plot, FrameClock* frames = nullptr);
    Q_DISABLE_COPY_MOVE(PanelPlot) // the plot calls it

    void setStyle(const PlotStyle& style);
    /// What stands around the curve.
    void setFurniture(const PanelFurniture& furniture);

    const PanelFurniture& furniture() const { return m_furniture; }

    void setScene(std::shared_ptr<const LossScene> scene);
    void setRuns(std::vector<RunView> runs);
    void setStart(loss::Point start);
    void setStep(std::uint64_t step);
    /// The last step of the longest run: the right end of the learning rates.
    void setLastStep(std::uint64_t last);
    void setView(const View& view);
    void setLogarithmicRate(bool logarithmic);
    void setRingHot(bool hot);
    /// Where two lines cross, on the loss; nullopt: nowhere.
    void setCrosshair(std::optional<loss::Point> place);
    /// On the axes.
    std::optional<QPointF> crosshair() const;
    /// Whether there is a strip under the θ axis that tells which start leads where. Not of two
    /// variables.
    void setBasinsShown(bool shown);
    /// Null: not known yet.
    void setBasins(std::shared_ptr<const BasinStrip> basins);

    const View& view() const { return m_view; }

    const std::vector<RunView>& runs() const { return m_runs; }

    const LossScene* scene() const { return m_scene.get(); }

    loss::Point start() const { return m_start; }

    /// Paints what is stale. What is seen changes when the event loop goes on.
    void update();

    /// Whether anything has changed that has not been painted.
    bool isStale() const { return m_layers.isAnyStale(); }

    /// Paints everything with `painter`, as large as asked for.
    void paint(QCPPainter& painter, QSize size);

    // Places are in the plot's own coordinates.
    QRect lossArea() const;
    QRect stripArea() const;
    QPointF toPlace(double across, double up) const;
    double acrossAt(double x) const; ///< θ (or x) there
    double upAt(double y) const;     ///< L (or y) there
    double stepAt(double x) const;   ///< in the strip
    QRectF basinArea() const;        ///< of the strip of basins; empty: it is not shown
    /// About the start at a place of it; empty: nothing is known.
    QString basinText(double x) const;
    QPointF ringPlace() const;

    struct Hit {
        std::size_t run;
        std::uint64_t step;
    };

    std::optional<Hit> stepNear(QPointF place, double reach) const;
    /// What the arrow at the edge says for a run; empty where it is within the view.
    QString edgeText(std::size_t run) const;

private:
    struct RunItems {
        PathItem* ghost;
        PathItem* path;
        StripItem* strip;
        PresentItem* present;
    };

    /// The point's value on the loss; what is not finite is shown at the middle of the view.
    double heightAt(loss::Point theta) const;
    void makeRects();
    void fitStrip();
    bool fitStripAxes();
    void resizeItems(std::size_t count);
    void styleAxes();
    void makeRoomForBasins();
    void furnish();
    void fitTicks(QSize size);

    QCustomPlot& m_plot;
    StaleLayers m_layers;
    QCPAxisRect* m_lossRect;
    QCPAxisRect* m_stripRect;
    ContourItem* m_contours;
    CurveItem* m_curve;
    BasinStripItem* m_basins;
    BasinStartItem* m_basinStart;
    ClockItem* m_clock;
    RingItem* m_ring;
    CrosshairItem* m_crosshair;
    AxisName* m_heightName;
    AxisName* m_rateName;
    std::vector<RunItems> m_items; ///< one a run

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
};

} // namespace thetascope::ui::plot

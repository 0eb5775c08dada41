// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_style.h"
#include "ui/plot/run_view.h"
#include "ui/plot/stale_layers.h"

#include <QSize>

#include <cstdint>
#include <set>
#include <vector>

class QCPAxisRect;
class QCPPainter;
class QCustomPlot;

namespace thetascope::ui::plot {

class AxisName;
class ClockItem;
class FrameClock;
class LegendItem;
class StripItem;

/// All runs together, by step, one plot below another: L, α⁽ᵗ⁾, |dL/dθ| and θ, with a legend.
/// Setters mark what is stale; update() paints it, as little as possible.
class CurvesPlot {
public:
    /// `frames`: the clock in whose frames update() is called while the plot is to be seen; null
    /// where somebody else does that. It may go before the plot does.
    explicit CurvesPlot(QCustomPlot& plot, FrameClock* frames = nullptr);
    Q_DISABLE_COPY_MOVE(CurvesPlot) // the plot calls it

    void setStyle(const PlotStyle& style);
    void setRuns(std::vector<RunView> runs);
    void setStep(std::uint64_t step);
    void setLastStep(std::uint64_t last);
    /// Of α⁽ᵗ⁾ and |dL/dθ|.
    void setLogarithmic(bool logarithmic);

    /// Shows or hides a run here; the experiment stays as it is.
    void toggle(std::size_t run);

    bool isShown(std::size_t run) const { return m_hidden.count(m_runs[run].slot) == 0; }

    const std::vector<RunView>& runs() const { return m_runs; }

    /// The run whose entry in the legend is there, or −1.
    int legendEntryAt(QPointF place) const;
    /// The step at a place in any of the plots; not a number outside.
    double stepAt(QPointF place) const;

    /// Marks everything as stale: the plot has another size.
    void resized() { m_layers.markAll(); }

    /// Paints what is stale. What is seen changes when the event loop goes on.
    void update();

    /// Whether anything has changed that has not been painted.
    bool isStale() const { return m_layers.isAnyStale(); }

    /// Paints everything with `painter`, as large as asked for.
    void paint(QCPPainter& painter, QSize size);

private:
    struct Row {
        QCPAxisRect* rect;
        std::vector<StripItem*> strips; ///< one a run
        ClockItem* clock;
        AxisName* name;
    };

    void styleRow(const Row& row) const;
    void fit();
    bool isLogarithmic(std::size_t row) const;
    void layOut(QSize size);
    void correctLegend();

    QCustomPlot& m_plot;
    StaleLayers m_layers;
    std::vector<Row> m_rows;
    LegendItem* m_legend;
    int m_legendHeight = 0;        ///< room that it has
    bool m_isLegendGuessed = true; ///< by margins that may have become others
    PlotStyle m_style;
    std::vector<RunView> m_runs;
    std::set<experiment::Slot> m_hidden;
    std::uint64_t m_last = 0; ///< nothing yet
    bool m_isPlane = false;
    bool m_logarithmic = false;
};

} // namespace thetascope::ui::plot

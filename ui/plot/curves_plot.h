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
class CaptionItem;
class ClockItem;
class FrameClock;
class LegendItem;
class SeriesEdgesItem;
class SeriesItem;

/// A CurvesPlot shows all runs together by step, in one diagram each for L, α⁽ᵗ⁾, |dL/dθ|,
/// |σ⁽ᵗ⁾| and θ, with a legend. Setters only mark what is stale; update() repaints as little as
/// possible.
class CurvesPlot {
public:
    /// Makes a plot on `plot`. update() is called in the frames of `frames` while the plot is
    /// visible; if `frames` is null, the owner must call it. The clock may be destroyed before the
    /// plot.
    explicit CurvesPlot(QCustomPlot& plot, FrameClock* frames = nullptr);
    Q_DISABLE_COPY_MOVE(CurvesPlot) // `plot` keeps a pointer to it

    /// Sets the colours, the font and the unit of length.
    void setStyle(const PlotStyle& style);
    /// Sets the runs to show.
    void setRuns(std::vector<RunView> runs);
    /// Sets the step of the clock.
    void setStep(std::uint64_t step);
    /// Sets the last step of the longest run, where the axes end.
    void setLastStep(std::uint64_t last);
    /// Makes the axes of all quantities but θ logarithmic or linear. Where L is not positive, the
    /// logarithmic axis shows L minus the lowest L shown, and says so.
    void setLogarithmic(bool logarithmic);

    /// Shows or hides the run with the given index in runs(), without changing the experiment.
    void toggle(std::size_t run);

    /// Returns whether the run with the given index in runs() is shown.
    bool isShown(std::size_t run) const { return m_hidden.count(m_runs[run].slot) == 0; }

    /// Returns all runs, including those that are hidden.
    const std::vector<RunView>& runs() const { return m_runs; }

    /// Returns the index of the run whose legend entry is at a position in pixels, or −1.
    int legendEntryAt(QPointF position) const;
    /// Returns the step at a position in pixels in any of the diagrams, or NaN elsewhere.
    double stepAt(QPointF position) const;

    /// Marks everything as stale, since the size of the plot has changed.
    void resized() { m_layers.markAll(); }

    /// Paints what is stale. It appears on screen when control returns to the event loop.
    void update();

    /// Returns whether any change has not been painted yet.
    bool isStale() const { return m_layers.isAnyStale(); }

    /// Paints everything with `painter` in the given size.
    void paint(QCPPainter& painter, QSize size);

private:
    struct Row {
        QCPAxisRect* rect;
        std::vector<SeriesItem*> series; ///< One for each run.
        ClockItem* clock;
        AxisName* name;
        SeriesEdgesItem* edges;
    };

    void addRow(std::size_t kind);
    void styleRow(const Row& row) const;
    void setSeries(std::size_t row);
    void setNames(const theme::VariableNames& names);
    void fit();
    void nameLossAxis(double floor);
    bool isLogarithmic(std::size_t row) const;
    void layOut(QSize size);
    void correctLegend();

    QCustomPlot& m_plot;
    StaleLayers m_layers;
    std::vector<Row> m_rows;
    CaptionItem* m_caption; ///< Tells what the axis of L subtracts.
    LegendItem* m_legend;
    int m_legendHeight = 0; ///< The height reserved for it.
    /// Whether its height was computed with margins that may have changed.
    bool m_isLegendGuessed = true;
    PlotStyle m_style;
    std::vector<RunView> m_runs;
    std::set<experiment::Slot> m_hidden;
    std::uint64_t m_last = 0; ///< 0 if there is nothing yet.
    theme::VariableNames m_names = theme::VariableNames::usual(1);
    bool m_logarithmic = false;
};

} // namespace thetascope::ui::plot

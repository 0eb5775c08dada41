// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_style.h"
#include "ui/plot/run_view.h"

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
class LegendItem;
class StripItem;

/// All runs together, by step, one plot below another: L, α⁽ᵗ⁾, |dL/dθ| and θ, with a legend.
class CurvesPlot {
public:
    explicit CurvesPlot(QCustomPlot& plot);
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

    /// Has everything painted again at the next update(): the plot has another size.
    void resized() { m_allChanged = true; }

    void update();
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
    std::vector<Row> m_rows;
    LegendItem* m_legend;
    int m_legendHeight = 0;        ///< room that it has
    bool m_isLegendGuessed = true; ///< by margins that may have become others
    PlotStyle m_style;
    std::vector<RunView> m_runs;
    std::set<experiment::Slot> m_hidden;
    std::uint64_t m_last = 1;
    bool m_logarithmic = false;
    bool m_allChanged = true;
};

} // namespace thetascope::ui::plot

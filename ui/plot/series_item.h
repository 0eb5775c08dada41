// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_item.h"
#include "ui/plot/run_view.h"
#include "ui/plot/series_summary.h"

#include <optional>
#include <vector>

namespace thetascope::ui::plot {

/// A SeriesItem draws a quantity of a run by step. It draws the least and greatest value per column
/// of pixels, so that a long run is drawn as fast as a short one and no spike is lost.
class SeriesItem final : public PlotItem {
public:
    /// A Content says which lines are drawn.
    struct Content {
        Quantity quantity;  ///< The quantity to draw.
        bool perCoordinate; ///< Whether there is a line for each variable of the loss, rather than
                            ///< one line.
    };

    /// Makes an item without a run.
    SeriesItem(QCPAxisRect* rect, const QString& layer, const Content& content);

    /// Sets the run to draw, in the colour of a slot.
    void setRun(experiment::Slot slot, const descent::Trajectory& trajectory);

    /// Returns the range of the finite values over the run or, if `positive` is true, of those
    /// above 0. It is absent if there are none.
    std::optional<QCPRange> extent(bool positive) const;

protected:
    void draw(QCPPainter* painter) override;

private:
    void drawLine(QCPPainter& painter, std::size_t coordinate) const;

    Content m_content;
    experiment::Slot m_slot;
    descent::Trajectory m_trajectory;
    std::vector<SeriesSummary> m_summaries; ///< One for each line.
};

/// A ClockItem draws the step of the clock as a vertical dashed line.
class ClockItem final : public PlotItem {
public:
    using PlotItem::PlotItem;

    /// Sets the step of the clock.
    void setStep(double step) { m_step = step; }

protected:
    void draw(QCPPainter* painter) override;

private:
    double m_step = 0;
};

/// Returns the range of an axis for values of an extent: with margins, rounded, and from 0 if that
/// costs little room. Without values it is a fixed range, so that it does not depend on earlier
/// runs.
QCPRange shownRange(std::optional<QCPRange> values, bool logarithmic);

} // namespace thetascope::ui::plot

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_item.h"
#include "ui/plot/run_view.h"
#include "ui/plot/series_summary.h"

#include <optional>
#include <vector>

namespace thetascope::ui::plot {

/// A quantity of a run by step: per pixel column its least and greatest value, so that a long run
/// is drawn as fast as a short one and no spike is lost.
class StripItem final : public PlotItem {
public:
    struct Content {
        Quantity quantity;
        bool perCoordinate; ///< one line a variable of the loss; else one line in all
    };

    StripItem(QCPAxisRect* rect, const QString& layer, const Content& content);

    void setRun(experiment::Slot slot, const descent::Trajectory& trajectory);

    /// The least and greatest finite value over the run, above 0 only if `positive`.
    std::optional<QCPRange> extent(bool positive) const;

protected:
    void draw(QCPPainter* painter) override;

private:
    void drawLine(QCPPainter& painter, std::size_t coordinate) const;

    Content m_content;
    experiment::Slot m_slot;
    descent::Trajectory m_trajectory;
    std::vector<SeriesSummary> m_summaries; ///< one a line
};

/// The clock's step: an upright dashed line.
class ClockItem final : public PlotItem {
public:
    using PlotItem::PlotItem;

    void setStep(double step) { m_step = step; }

protected:
    void draw(QCPPainter* painter) override;

private:
    double m_step = 0;
};

/// The range to show for values of such an extent: round, with margins, and from 0 where that costs
/// little. Where there are no values, any range but that of other runs before.
QCPRange shownRange(std::optional<QCPRange> values, bool logarithmic);

} // namespace thetascope::ui::plot

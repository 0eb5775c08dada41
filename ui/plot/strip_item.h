// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_item.h"
#include "ui/plot/run_view.h"

#include <optional>

namespace thetascope::ui {

/// A quantity of a run by step: per pixel column its least and greatest value, so that a long run
/// is drawn as fast as a short one and no spike is lost.
class StripItem final : public PlotItem {
public:
    /// The quantity's value at point i of a chunk.
    struct Quantity {
        double (*value)(const descent::Chunk& chunk, std::size_t i, std::size_t coordinate);
        bool perCoordinate; ///< one line a variable of the loss; else one line in all
    };

    StripItem(QCPAxisRect* rect, const QString& layer, const Quantity& quantity);

    void setRun(std::size_t slot, const descent::Trajectory& trajectory);

protected:
    void draw(QCPPainter* painter) override;

private:
    void drawCoordinate(QCPPainter& painter, std::size_t coordinate) const;

    Quantity m_quantity;
    std::size_t m_slot = 0;
    descent::Trajectory m_trajectory;
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

/// The least and greatest finite value of a quantity over a run, above 0 only if `positive`.
std::optional<QCPRange> extent(const descent::Trajectory& trajectory,
                               const StripItem::Quantity& quantity, bool positive);

/// The range to show for values from \`extent\`: with margins, and from 0 where that costs little.
QCPRange shownRange(QCPRange extent, bool logarithmic);

} // namespace thetascope::ui

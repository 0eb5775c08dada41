// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/edge_arrow.h"
#include "ui/plot/loss_scene.h"
#include "ui/plot/plot_item.h"
#include "ui/plot/run_view.h"

#include <optional>

namespace thetascope::ui::plot {

/// A PresentItem draws a run at the step of the clock: its point, the tangent there and the arrow
/// of the next step. If the point is outside the view, an arrow at the edge points to it and gives
/// its value.
class PresentItem final : public PlotItem {
public:
    using PlotItem::PlotItem;

    /// Sets the run to draw, in the colour of its slot.
    void setRun(const RunView& run);

    /// Sets the step of the clock.
    void setStep(std::uint64_t step) { m_step = step; }

    /// Returns the text of the arrow at the edge, or an empty string if there is none.
    QString edgeText() const;

protected:
    void draw(QCPPainter* painter) override;
    QRect clipRect() const override; ///< A marker at the edge is drawn whole.

private:
    descent::Step present() const;
    std::optional<EdgeArrow> edge(const descent::Step& step) const;
    void drawNextStep(QCPPainter& painter, const descent::Step& step) const;
    QPointF pixelOf(loss::Point theta, double loss) const;

    bool isPlane() const { return m_trajectory.dimension() == 2; }

    experiment::Slot m_slot;
    theme::VariableNames m_names = theme::VariableNames::usual(1);
    descent::Trajectory m_trajectory;
    std::uint64_t m_step = UINT64_MAX;
};

/// A RingItem draws the ring at the start, θ⁽⁰⁾.
class RingItem final : public PlotItem {
public:
    using PlotItem::PlotItem;

    /// Sets the centre in the units of the axes, and the colour: that of the run, or the ink if
    /// several runs share the plot.
    void setPoint(double across, double up, const QColor& colour);

    /// Highlights the ring, because the mouse is on it or the plot has the focus.
    void setHot(bool hot) { m_hot = hot; }

    /// Returns whether the ring is highlighted.
    bool isHot() const { return m_hot; }

    /// Returns the centre in pixels.
    QPointF centre() const { return pixel(m_across, m_up); }

protected:
    void draw(QCPPainter* painter) override;
    QRect clipRect() const override; ///< A ring at the edge is drawn whole.

private:
    double m_across = 0;
    double m_up = 0;
    QColor m_colour;
    bool m_hot = false;
};

} // namespace thetascope::ui::plot

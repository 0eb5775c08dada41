// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/loss_scene.h"
#include "ui/plot/plot_item.h"
#include "ui/plot/run_view.h"

#include <optional>

namespace thetascope::ui::plot {

/// The present of a run, at the clock's step: the point where it is, the tangent there, and the
/// arrow of the next step. Where that lies outside the picture, an arrow at the edge with its
/// value.
class PresentItem final : public PlotItem {
public:
    using PlotItem::PlotItem;

    void setRun(experiment::Slot slot, const descent::Trajectory& trajectory);

    void setStep(std::uint64_t step) { m_step = step; }

    /// What the arrow at the edge says at present; empty if there is none.
    QString edgeText() const;

protected:
    void draw(QCPPainter* painter) override;
    QRect clipRect() const override; ///< a marker at the edge is whole

private:
    struct Edge {
        QPointF tip;
        QPointF direction; ///< of unit length, outwards
        QString text;
    };

    descent::Step present() const;
    std::optional<Edge> edge(const descent::Step& step) const;
    void drawEdge(QCPPainter& painter, const Edge& edge) const;
    void drawTangent(QCPPainter& painter, const descent::Step& step) const;
    void drawNextStep(QCPPainter& painter, const descent::Step& step) const;
    QPointF place(loss::Point theta, double loss) const;

    bool isPlane() const { return m_trajectory.dimension() == 2; }

    experiment::Slot m_slot;
    descent::Trajectory m_trajectory;
    std::uint64_t m_step = UINT64_MAX;
};

/// The ring at the start, θ⁽⁰⁾.
class RingItem final : public PlotItem {
public:
    using PlotItem::PlotItem;

    /// `colour`: of the run, or the ink where several runs share the plot.
    void setPlace(double across, double up, const QColor& colour);

    void setHot(bool hot) { m_hot = hot; } ///< the mouse is on it, or it has the focus

    bool isHot() const { return m_hot; }

    QPointF centre() const { return pixel(m_across, m_up); }

protected:
    void draw(QCPPainter* painter) override;
    QRect clipRect() const override; ///< a ring at the edge is whole

private:
    double m_across = 0;
    double m_up = 0;
    QColor m_colour;
    bool m_hot = false;
};

} // namespace thetascope::ui::plot

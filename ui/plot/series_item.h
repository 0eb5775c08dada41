// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_item.h"
#include "ui/plot/run_view.h"
#include "ui/plot/series_summary.h"

#include <optional>
#include <vector>

namespace thetascope::ui::plot {

/// A SeriesItem draws a quantity of a run by step, up to where the run leaves the axis for good. It
/// draws the least and greatest value per column
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

    /// Sets what is subtracted from each value.
    void setFloor(double floor) { m_floor = floor; }

    /// Returns the slot of the run.
    experiment::Slot slot() const { return m_slot; }

    /// Returns the number of points of the run.
    std::uint64_t points() const { return m_trajectory.points(); }

    /// Returns whether the run has neither diverged nor left the domain.
    bool behaves() const;

    /// Returns the range of the finite values over the run. It is absent if there are none.
    std::optional<QCPRange> extent() const;
    /// Returns the range of the finite values from point `t` of the run on.
    std::optional<QCPRange> extentFrom(std::uint64_t t) const;
    /// Returns the range of what the finite values have above `floor`, which must not be above any
    /// of them. It is absent if there is none.
    std::optional<QCPRange> extentAbove(double floor) const;

    /// An Outside is where the run is beyond an end of the axis.
    struct Outside {
        double step;  ///< Where it crosses the end of the axis.
        double value; ///< The first value of the run, or the last finite one.
        bool isAbove; ///< Whether this value is above the axis rather than below it.
    };

    /// Returns where the run enters the axis, if it begins outside, and where it leaves it for
    /// good, if it ends outside. What is below a logarithmic axis is drawn at its lower end
    /// instead, unless the run does not behave.
    std::vector<Outside> outside() const;

protected:
    void draw(QCPPainter* painter) override;

private:
    void drawLine(QCPPainter& painter, std::size_t coordinate) const;
    void drawSolid(QCPPainter& painter, const QPolygonF& line) const;
    void drawDashed(QCPPainter& painter, const QPolygonF& line) const;
    double heightOf(double value) const;
    int sideOf(double value) const;
    double valueAt(std::uint64_t t, std::size_t coordinate) const;
    template <class Visit>
    void forEachValue(std::uint64_t begin, std::uint64_t end, std::size_t coordinate,
                      const Visit& visit) const;
    std::optional<std::uint64_t> insideOf(const SeriesSummary::Level& level, std::size_t b,
                                          std::size_t coordinate, bool first) const;
    std::optional<std::uint64_t> firstInside(std::size_t coordinate) const;
    std::optional<std::uint64_t> lastInside(std::size_t coordinate) const;
    std::uint64_t drawnPoints(std::size_t coordinate) const;
    double crossing(std::uint64_t inside, std::uint64_t outside, std::size_t coordinate) const;

    Content m_content;
    experiment::Slot m_slot;
    descent::Trajectory m_trajectory;
    std::vector<SeriesSummary> m_summaries; ///< One for each line.
    double m_floor = 0;
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

} // namespace thetascope::ui::plot

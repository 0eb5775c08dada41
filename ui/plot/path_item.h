// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/marker_stamp.h"
#include "ui/plot/path_thinner.h"
#include "ui/plot/plot_item.h"
#include "ui/plot/run_view.h"

#include <optional>

namespace thetascope::ui::plot {

/// A PathItem draws the steps of a run up to that of the clock, as markers joined by thin lines
/// that fade into the past.
class PathItem final : public PlotItem {
public:
    /// A Kind is either a current run, or the ghost of the run that it has replaced.
    enum class Kind { Run, Ghost };

    /// Makes an item without a run.
    PathItem(QCPAxisRect* rect, const QString& layer, Kind kind);

    /// Sets the run to draw, in the colour of a slot.
    void setRun(experiment::Slot slot, const descent::Trajectory& trajectory);

    /// Takes over the points that another item has selected of this run, so that a run that becomes
    /// a ghost is not scanned again. It does nothing if the other item shows another run.
    void adopt(PathItem& other);

    /// Sets the step of the clock.
    void setStep(std::uint64_t step) { m_step = step; }

    void setStyle(const PlotStyle& style) override;

    /// Returns the step whose marker is nearest to a position, if one is at most `reach` pixels
    /// away.
    std::optional<std::uint64_t> stepNear(QPointF position, double reach) const;

protected:
    void draw(QCPPainter* painter) override;

private:
    /// What the positions in pixels depend on.
    struct Scale {
        QRect area;
        QCPRange across;
        QCPRange up;

        bool operator==(const Scale& other) const {
            return area == other.area && across == other.across && up == other.up;
        }
    };

    void thin();
    QRectF visible() const;
    const MarkerStamp& stamp(QCPPainter& painter);

    Kind m_kind;
    experiment::Slot m_slot;
    descent::Trajectory m_trajectory;
    std::uint64_t m_step = UINT64_MAX;
    PathThinner m_thinner;
    Scale m_scale;
    std::optional<MarkerStamp> m_stamp;
    double m_stampRatio = 0;
};

} // namespace thetascope::ui::plot

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/marker_stamp.h"
#include "ui/plot/path_thinner.h"
#include "ui/plot/plot_item.h"
#include "ui/plot/run_view.h"

#include <optional>

namespace thetascope::ui::plot {

/// The steps of a run up to the clock's: markers joined by thin lines, fading into the past.
class PathItem final : public PlotItem {
public:
    enum class Kind { Run, Ghost };

    PathItem(QCPAxisRect* rect, const QString& layer, Kind kind);

    void setRun(experiment::Slot slot, const descent::Trajectory& trajectory);

    /// Takes over the points that another item has kept of this run, if it shows it; so the run
    /// that becomes a ghost is not walked over again.
    void adopt(PathItem& other);

    void setStep(std::uint64_t step) { m_step = step; }

    void setStyle(const PlotStyle& style) override;

    /// The kept step nearest to a place, within `reach` pixels.
    std::optional<std::uint64_t> stepNear(QPointF place, double reach) const;

protected:
    void draw(QCPPainter* painter) override;

private:
    /// What pixels depend on.
    struct Scale {
        QRect area;
        QCPRange across;
        QCPRange up;

        bool operator==(const Scale& other) const {
            return area == other.area && across == other.across && up == other.up;
        }
    };

    void thin();
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

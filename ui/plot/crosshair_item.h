// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_item.h"

#include <optional>

namespace thetascope::ui::plot {

/// A CrosshairItem draws a horizontal and a vertical hairline through a point. The horizontal one
/// is omitted if the height is not a number.
class CrosshairItem final : public PlotItem {
public:
    using PlotItem::PlotItem;

    /// Sets the point in the units of the axes; absent for no lines.
    void setPoint(std::optional<QPointF> point) { m_point = point; }

    /// Returns the point, if there is one.
    const std::optional<QPointF>& point() const { return m_point; }

protected:
    void draw(QCPPainter* painter) override;

private:
    std::optional<QPointF> m_point; ///< In the units of the axes.
};

} // namespace thetascope::ui::plot

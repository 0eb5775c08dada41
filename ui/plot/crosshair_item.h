// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_item.h"

#include <optional>

namespace thetascope::ui::plot {

/// Hairlines across and up through a place; none where there is no place. The line across is
/// missing where the height is not a number.
class CrosshairItem final : public PlotItem {
public:
    using PlotItem::PlotItem;

    void setPlace(std::optional<QPointF> place) { m_place = place; }

    const std::optional<QPointF>& place() const { return m_place; }

protected:
    void draw(QCPPainter* painter) override;

private:
    std::optional<QPointF> m_place; ///< on the axes
};

} // namespace thetascope::ui::plot

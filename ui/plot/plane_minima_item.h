// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/loss_scene.h"
#include "ui/plot/plot_item.h"

#include <memory>
#include <vector>

namespace thetascope::ui::plot {

/// A PlaneMinimaItem marks the local minima of a loss of two variables with crosses. The lowest has
/// its L beside it, and so have others where there is room.
class PlaneMinimaItem final : public PlotItem {
public:
    using PlotItem::PlotItem;

    /// Sets the loss; null for none.
    void setScene(std::shared_ptr<const LossScene> scene) { m_scene = std::move(scene); }

protected:
    void draw(QCPPainter* painter) override;

private:
    void drawCrosses(QCPPainter& painter, const std::vector<QPointF>& places) const;

    std::shared_ptr<const LossScene> m_scene;
};

} // namespace thetascope::ui::plot

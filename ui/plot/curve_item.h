// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/loss_scene.h"
#include "ui/plot/plot_item.h"

namespace thetascope::ui::plot {

/// The graph of L(θ) with gaps where it is undefined, and marks at its local minima.
class CurveItem final : public PlotItem {
public:
    using PlotItem::PlotItem;

    void setScene(std::shared_ptr<const LossScene> scene) { m_scene = std::move(scene); }

    /// Whether minima have their θ below them, where there is room.
    void setNumbered(bool numbered) { m_isNumbered = numbered; }

    /// What a minimum's number takes below it.
    static double numberRoom(const PlotStyle& style);

protected:
    void draw(QCPPainter* painter) override;

private:
    bool isCrossed(const QRectF& box) const;
    void drawMinima(QCPPainter& painter) const;

    std::shared_ptr<const LossScene> m_scene;
    bool m_isNumbered = true;
};

} // namespace thetascope::ui::plot

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/loss_scene.h"
#include "ui/plot/plot_item.h"

#include <QPolygonF>
#include <QVector>

namespace thetascope::ui::plot {

/// A CurveItem draws the graph of L(θ), with gaps where L is undefined, and marks its local minima.
class CurveItem final : public PlotItem {
public:
    using PlotItem::PlotItem;

    /// Sets the loss to draw; null for none.
    void setScene(std::shared_ptr<const LossScene> scene) { m_scene = std::move(scene); }

    /// Sets whether each minimum has its θ and L below it where there is room. Otherwise only the
    /// lowest has them.
    void setNumbered(bool numbered) { m_isNumbered = numbered; }

    /// Returns the height in pixels that the number below a minimum takes.
    static double numberRoom(const PlotStyle& style);

protected:
    void draw(QCPPainter* painter) override;

private:
    void drawMinima(QCPPainter& painter, const QVector<QPolygonF>& lines) const;

    std::shared_ptr<const LossScene> m_scene;
    bool m_isNumbered = true;
};

} // namespace thetascope::ui::plot

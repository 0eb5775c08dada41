// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/loss_scene.h"
#include "ui/plot/plot_item.h"

#include <QImage>

#include <memory>

namespace thetascope::ui {

/// A loss of two variables as filled contours: paler where it is lower.
class ContourItem final : public PlotItem {
public:
    using PlotItem::PlotItem;

    void setScene(std::shared_ptr<const LossScene> scene);
    void setStyle(const PlotStyle& style) override;

protected:
    void draw(QCPPainter* painter) override;

private:
    QImage paintField(QSize size) const;

    std::shared_ptr<const LossScene> m_scene;
    QImage m_image;                               ///< of m_painted, in this style
    std::shared_ptr<const loss::Field> m_painted; ///< null: m_image is out of date
};

} // namespace thetascope::ui

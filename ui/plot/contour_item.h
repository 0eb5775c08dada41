// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/loss_scene.h"
#include "ui/plot/plot_item.h"

#include <QImage>

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
    // The picture of the field, kept until one of these changes.
    mutable QImage m_image;
    mutable const loss::Field* m_painted = nullptr;
};

} // namespace thetascope::ui

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/loss_scene.h"
#include "ui/plot/plot_item.h"

#include <QImage>

#include <memory>

namespace thetascope::ui::plot {

/// A loss of two variables as filled contours: paler where it is lower. Away from home the field of
/// home is stretched until there is one of the view.
class ContourItem final : public PlotItem {
public:
    using PlotItem::PlotItem;

    void setScene(std::shared_ptr<const LossScene> scene);
    void setStyle(const PlotStyle& style) override;

protected:
    void draw(QCPPainter* painter) override;

private:
    /// The picture of a field in the present style; null: there is none, or another style.
    struct Painted {
        std::shared_ptr<const loss::Field> field;
        QImage image;
    };

    void drawField(QCPPainter& painter, const std::shared_ptr<const loss::Field>& field,
                   Painted& painted) const;
    QImage paintField(const loss::Field& field, QSize size) const;

    std::shared_ptr<const LossScene> m_scene;
    Painted m_home;
    Painted m_detail;
};

} // namespace thetascope::ui::plot

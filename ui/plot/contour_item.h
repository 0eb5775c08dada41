// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/level_labels.h"
#include "ui/plot/loss_scene.h"
#include "ui/plot/plot_item.h"

#include <QImage>

#include <memory>
#include <vector>

namespace thetascope::ui::plot {

/// A ContourItem draws a loss of two variables as filled contours, which are paler where the loss
/// is lower, with numbers at some of the lines. In a view other than the home view, the field of
/// the home view is scaled until there is a field of that view. On a screen and in an image the
/// bands are painted dot by dot; elsewhere they are filled outlines.
class ContourItem final : public PlotItem {
public:
    using PlotItem::PlotItem;

    /// Sets the loss and its fields.
    void setScene(std::shared_ptr<const LossScene> scene);
    void setStyle(const PlotStyle& style) override;

protected:
    void draw(QCPPainter* painter) override;

private:
    /// The picture of a field in the current style; null if there is none.
    struct Painted {
        std::shared_ptr<const loss::Field> field;
        QImage image;
        std::vector<LevelLabel> labels;
    };

    void drawField(QCPPainter& painter, const std::shared_ptr<const loss::Field>& field,
                   Painted& painted) const;
    void drawBands(QCPPainter& painter, const loss::Field& field, const QRectF& target) const;
    void drawLabels(QCPPainter& painter, const Painted& painted) const;
    QImage paintField(const loss::Field& field, QSize size) const;

    std::shared_ptr<const LossScene> m_scene;
    Painted m_home;
    Painted m_detail;
};

} // namespace thetascope::ui::plot

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_item.h"

#include <vector>

namespace thetascope::ui::plot {

/// A coloured dot: what a colour of a map stands for, on the curve above it.
struct ColouredMark {
    double across = 0;
    double up = 0;
    QColor colour;
};

/// Coloured dots on a curve or a plane: those along the part of the axis that is seen. One that
/// goes beyond the edge is whole.
class MarksItem final : public PlotItem {
public:
    using PlotItem::PlotItem;

    void setMarks(std::vector<ColouredMark> marks) { m_marks = std::move(marks); }

protected:
    void draw(QCPPainter* painter) override {
        painter->setAntialiasing(true);
        painter->setPen(pen(style().theme.surface, 1.5));
        for (const ColouredMark& mark : m_marks) {
            if (!across()->range().contains(mark.across))
                continue;
            painter->setBrush(mark.colour);
            painter->drawEllipse(pixel(mark.across, mark.up), 6 * unit(), 6 * unit());
        }
    }

private:
    std::vector<ColouredMark> m_marks;
};

} // namespace thetascope::ui::plot

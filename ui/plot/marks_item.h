// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_item.h"

#include <vector>

namespace thetascope::ui::plot {

/// A ColouredMark is a dot on a curve or a plane that shows what a colour of the map stands for.
struct ColouredMark {
    double across = 0; ///< The horizontal coordinate.
    double up = 0;     ///< The vertical coordinate.
    QColor colour;     ///< The colour of the dot.
};

/// A MarksItem draws coloured dots on a curve or a plane, as far as they are within the visible
/// range of the horizontal axis. A dot at the edge is drawn whole.
class MarksItem final : public PlotItem {
public:
    using PlotItem::PlotItem;

    /// Sets the dots.
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

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_item.h"

#include <QImage>

namespace thetascope::ui::plot {

/// A MapFrame is the rectangle of a map in the units of its axes.
struct MapFrame {
    QCPRange across; ///< The range of the horizontal axis.
    QCPRange up;     ///< The range of the vertical axis.
};

/// A MapItem draws a map as a picture over a rectangle of the axes. The lowest row of the map is at
/// the bottom of the picture. Pixels stay sharp however large they are.
class MapItem final : public PlotItem {
public:
    using PlotItem::PlotItem;

    /// Sets the picture and the rectangle that it covers.
    void setImage(QImage image, const MapFrame& frame) {
        m_image = std::move(image);
        m_frame = frame;
    }

protected:
    void draw(QCPPainter* painter) override;

private:
    QPointF corner(double x, double y) const;

    QImage m_image;
    MapFrame m_frame;
};

/// A HereItem marks the current experiment on a map by a ring.
class HereItem final : public PlotItem {
public:
    using PlotItem::PlotItem;

    /// Sets the point in the units of the axes.
    void setPoint(double across, double up) { m_point = {across, up}; }

    /// Returns the point in the units of the axes.
    QPointF point() const { return m_point; }

protected:
    void draw(QCPPainter* painter) override;

private:
    QPointF m_point;
};

} // namespace thetascope::ui::plot

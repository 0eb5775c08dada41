// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_item.h"

#include <QImage>

namespace thetascope::ui::plot {

/// A stretch of the plane of a map's two axes.
struct MapFrame {
    QCPRange across;
    QCPRange up;
};

/// A map as a picture over a stretch of the axes' plane, its lowest row at the picture's bottom.
/// Pixels stay sharp however large they are.
class MapItem final : public PlotItem {
public:
    using PlotItem::PlotItem;

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

/// The place of the present experiment on a map: a ring.
class HereItem final : public PlotItem {
public:
    using PlotItem::PlotItem;

    void setPlace(double across, double up) { m_place = {across, up}; }

    QPointF place() const { return m_place; }

protected:
    void draw(QCPPainter* painter) override;

private:
    QPointF m_place;
};

} // namespace thetascope::ui::plot

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_style.h"

#include <QPointF>
#include <QSizeF>

#include <memory>

class QCPPainter;
class QPaintDevice;
class QPainter;

namespace thetascope::ui::plot {

/// A page painter paints a page of plots and words on any paint device: an image, a vector file, a
/// printer. It draws lines and letters instead of stamping them, and its units are the page's.
class PagePainter {
public:
    /// Begins to paint; the device has `scale` dots for each of the page's units, and must live as
    /// long as this.
    PagePainter(QPaintDevice& device, double scale);
    ~PagePainter();

    /// Paints at the page's own place, or within the present box.
    QPainter& painter() const;

    /// Is the same painter, as plots need it.
    QCPPainter& plotPainter() const { return *m_painter; }

    /// While a box lives, the painter's origin is the box's corner; what is set on the painter is
    /// forgotten with the box.
    class Box {
    public:
        Box(const PagePainter& page, QPointF corner);
        ~Box();
        Box(const Box&) = delete;
        Box& operator=(const Box&) = delete;

    private:
        const PagePainter& m_page;
    };

private:
    std::unique_ptr<QCPPainter> m_painter;
};

/// Paints the frame of a panel in a picture, filled with the theme's surface, or clear.
void paintCard(QPainter& painter, QSizeF size, const PlotStyle& style, bool filled);

} // namespace thetascope::ui::plot

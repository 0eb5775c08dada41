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

/// A PagePainter paints a page of plots and text on any paint device, such as an image, a vector
/// file or a printer. It draws lines and letters instead of copying them from pixmaps, and its
/// units are those of the page.
class PagePainter {
public:
    /// Begins to paint on a device that has `scale` dots for each unit of the page. The device must
    /// outlive this object.
    PagePainter(QPaintDevice& device, double scale);
    /// Ends painting.
    ~PagePainter();

    /// Returns the painter, whose origin is the corner of the page or of the current Box.
    QPainter& painter() const;

    /// Returns the same painter for plots.
    QCPPainter& plotPainter() const { return *m_painter; }

    /// A Box moves the origin of the painter to a corner while it exists. Changes of the painter's
    /// state are undone with it.
    class Box {
    public:
        /// Moves the origin to `corner`.
        Box(const PagePainter& page, QPointF corner);
        /// Restores the painter.
        ~Box();
        Box(const Box&) = delete;
        Box& operator=(const Box&) = delete;

    private:
        const PagePainter& m_page;
    };

private:
    std::unique_ptr<QCPPainter> m_painter;
};

/// Returns whether what a painter paints on consists of dots, as a screen and an image do, and not
/// of lines and letters, as a document does.
bool hasDots(const QPainter& painter);

/// Paints the frame of a panel in a picture. It is filled with the theme's surface or transparent.
void paintCard(QPainter& painter, QSizeF size, const PlotStyle& style, bool filled);

} // namespace thetascope::ui::plot

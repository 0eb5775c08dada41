// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_style.h"

#include <qcustomplot.h>

namespace thetascope::ui::plot {

/// A PlotItem is the base of everything that draws itself inside an axis rect. It cannot be
/// selected.
class PlotItem : public QCPAbstractItem {
public:
    /// Makes an item in an axis rect of a plot, on one of the plot's layers.
    PlotItem(QCPAxisRect* rect, const QString& layer)
        : QCPAbstractItem(rect->parentPlot())
        , m_rect(rect) {
        setClipAxisRect(rect);
        setLayer(layer);
        setSelectable(false);
    }

    double selectTest(const QPointF& /*pos*/, bool /*onlySelectable*/,
                      QVariant* /*details*/) const override {
        return -1;
    }

    /// Sets the colours, the font and the unit of length.
    virtual void setStyle(const PlotStyle& style) { m_style = style; }

protected:
    /// Returns the horizontal axis.
    QCPAxis* across() const { return m_rect->axis(QCPAxis::atBottom); }

    /// Returns the vertical axis.
    QCPAxis* up() const { return m_rect->axis(QCPAxis::atLeft); }

    /// Returns the rectangle of the axes in pixels.
    QRect area() const { return m_rect->rect(); }

    /// Returns the position in pixels of a point in the units of the axes. A point far outside the
    /// area is moved closer to it, so that its coordinates stay within what painting can handle.
    QPointF pixel(double x, double y) const {
        constexpr double kFar = 8000;
        const QPointF exact(across()->coordToPixel(x), up()->coordToPixel(y));
        return {qBound(-kFar, exact.x(), area().right() + kFar),
                qBound(-kFar, exact.y(), area().bottom() + kFar)};
    }

    /// Returns the length in pixels of a unit of the style.
    double unit() const { return m_style.unit; }

    /// Returns the style.
    const PlotStyle& style() const { return m_style; }

    /// Returns a pen whose width is given in units of the style.
    QPen pen(const QColor& colour, double width) const {
        QPen pen(colour, width * unit());
        pen.setCapStyle(Qt::FlatCap);
        return pen;
    }

private:
    QCPAxisRect* m_rect;
    PlotStyle m_style;
};

} // namespace thetascope::ui::plot

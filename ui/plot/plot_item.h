// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_style.h"

#include <qcustomplot.h>

namespace thetascope::ui::plot {

/// Something that draws itself in an axis rect with its own hand; not selectable.
class PlotItem : public QCPAbstractItem {
public:
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

    virtual void setStyle(const PlotStyle& style) { m_style = style; }

protected:
    QCPAxis* across() const { return m_rect->axis(QCPAxis::atBottom); }

    QCPAxis* up() const { return m_rect->axis(QCPAxis::atLeft); }

    QRect area() const { return m_rect->rect(); }

    /// Where a point of the axes' plane lies; far outside the area it is drawn nearer, in the same
    /// direction, so that painting never meets a number that it cannot hold.
    QPointF pixel(double x, double y) const {
        constexpr double kFar = 8000;
        const QPointF exact(across()->coordToPixel(x), up()->coordToPixel(y));
        return {qBound(-kFar, exact.x(), area().right() + kFar),
                qBound(-kFar, exact.y(), area().bottom() + kFar)};
    }

    double unit() const { return m_style.unit; }

    const PlotStyle& style() const { return m_style; }

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

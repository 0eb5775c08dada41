// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/basin_strip.h"
#include "ui/plot/plot_item.h"

#include <memory>
#include <utility>

namespace thetascope::ui::plot {

/// A BasinStripItem draws a basin strip below the θ axis of a rect.
class BasinStripItem final : public PlotItem {
public:
    /// Makes an item without a strip.
    BasinStripItem(QCPAxisRect* rect, const QString& layer)
        : PlotItem(rect, layer) {
        setClipToAxisRect(false); // it lies below
    }

    /// Sets the strip; null if there is none.
    void setStrip(std::shared_ptr<const BasinStrip> strip) {
        m_strip = std::move(strip);
        m_row = {};
    }

    void setStyle(const PlotStyle& style) override {
        PlotItem::setStyle(style);
        m_row = {};
    }

    /// Returns the strip, or null.
    const BasinStrip* strip() const { return m_strip.get(); }

    /// Returns the rectangle of the strip in pixels.
    QRectF box() const;
    /// Returns the height in pixels that the tick labels must leave free for the strip.
    static double room(const PlotStyle& style);

protected:
    void draw(QCPPainter* painter) override;

private:
    void drawRuns(QCPPainter& painter, double left, double right) const;

    std::shared_ptr<const BasinStrip> m_strip;
    QImage m_row; ///< The painted strip; null until it is painted.
};

/// A BasinStartItem marks the start on a basin strip.
class BasinStartItem final : public PlotItem {
public:
    /// Makes a mark on `strip`, which must outlive it.
    BasinStartItem(QCPAxisRect* rect, const QString& layer, const BasinStripItem& strip)
        : PlotItem(rect, layer)
        , m_strip(strip) {
        setClipToAxisRect(false);
    }

    /// Sets the start θ⁽⁰⁾.
    void setStart(double start) { m_start = start; }

protected:
    void draw(QCPPainter* painter) override;

private:
    const BasinStripItem& m_strip;
    double m_start = 0;
};

} // namespace thetascope::ui::plot

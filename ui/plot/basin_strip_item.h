// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/basin_strip.h"
#include "ui/plot/plot_item.h"

#include <memory>
#include <utility>

namespace thetascope::ui::plot {

/// The strip under the θ axis.
class BasinStripItem final : public PlotItem {
public:
    BasinStripItem(QCPAxisRect* rect, const QString& layer)
        : PlotItem(rect, layer) {
        setClipToAxisRect(false); // it lies below
    }

    void setStrip(std::shared_ptr<const BasinStrip> strip) {
        m_strip = std::move(strip);
        m_row = {};
    }

    void setStyle(const PlotStyle& style) override {
        PlotItem::setStyle(style);
        m_row = {};
    }

    const BasinStrip* strip() const { return m_strip.get(); }

    QRectF box() const;
    /// What the axis's numbers have to leave free.
    static double room(const PlotStyle& style);

protected:
    void draw(QCPPainter* painter) override;

private:
    std::shared_ptr<const BasinStrip> m_strip;
    QImage m_row; ///< of it, once it has been painted
};

/// The start's place on the strip.
class BasinStartItem final : public PlotItem {
public:
    BasinStartItem(QCPAxisRect* rect, const QString& layer, const BasinStripItem& strip)
        : PlotItem(rect, layer)
        , m_strip(strip) {
        setClipToAxisRect(false);
    }

    void setStart(double start) { m_start = start; }

protected:
    void draw(QCPPainter* painter) override;

private:
    const BasinStripItem& m_strip;
    double m_start = 0;
};

} // namespace thetascope::ui::plot

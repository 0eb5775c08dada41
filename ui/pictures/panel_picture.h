// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/head_content.h"
#include "ui/plot/canvas.h"
#include "ui/plot/curves_plot.h"
#include "ui/plot/page_painter.h"
#include "ui/plot/panel_plot.h"

#include <memory>

namespace thetascope::ui::pictures {

/// A panel that is painted into a picture instead of a window.
class PanelPicture {
public:
    explicit PanelPicture(const plot::PlotStyle& style);
    ~PanelPicture();

    plot::PanelPlot& plot() { return *m_content; }

    void setHead(const panels::HeadContent& head) { m_head = head; }

    /// Paints the panel into a box of the page. `filled`: on the theme's surface; else on what is
    /// there already.
    void paint(plot::PagePainter& page, const QRectF& box, bool filled);

private:
    plot::PlotStyle m_style;
    panels::HeadContent m_head;
    plot::Canvas m_canvas;
    std::unique_ptr<plot::PanelPlot> m_content;
};

/// The curves by step that are painted into a picture instead of a window.
class CurvesPicture {
public:
    explicit CurvesPicture(const plot::PlotStyle& style);
    ~CurvesPicture();

    plot::CurvesPlot& plot() { return *m_content; }

    void paint(plot::PagePainter& page, const QRectF& box, bool filled);

private:
    plot::PlotStyle m_style;
    plot::Canvas m_canvas;
    std::unique_ptr<plot::CurvesPlot> m_content;
};

} // namespace thetascope::ui::pictures

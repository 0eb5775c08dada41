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

/// Paints a panel into a picture: a head, and the plot of one or more runs.
class PanelPicture {
public:
    /// Makes a picture without content, whose fonts and colours are those of `style`.
    explicit PanelPicture(const plot::PlotStyle& style);
    ~PanelPicture();

    /// Returns the plot, to be filled before the picture is painted.
    plot::PanelPlot& plot() { return *m_content; }

    /// Sets what the head shows.
    void setHead(const panels::HeadContent& head) { m_head = head; }

    /// Paints the panel into a box of the page. If `filled` is true, the box is filled with the
    /// theme's surface first.
    void paint(plot::PagePainter& page, const QRectF& box, bool filled);

private:
    plot::PlotStyle m_style;
    panels::HeadContent m_head;
    plot::Canvas m_canvas;
    std::unique_ptr<plot::PanelPlot> m_content;
};

/// Paints the curves by step into a picture.
class CurvesPicture {
public:
    /// Makes a picture without content, whose fonts and colours are those of `style`.
    explicit CurvesPicture(const plot::PlotStyle& style);
    ~CurvesPicture();

    /// Returns the plot, to be filled before the picture is painted.
    plot::CurvesPlot& plot() { return *m_content; }

    /// Paints the curves into a box of the page. If `filled` is true, the box is filled with the
    /// theme's surface first.
    void paint(plot::PagePainter& page, const QRectF& box, bool filled);

private:
    plot::PlotStyle m_style;
    plot::Canvas m_canvas;
    std::unique_ptr<plot::CurvesPlot> m_content;
};

} // namespace thetascope::ui::pictures

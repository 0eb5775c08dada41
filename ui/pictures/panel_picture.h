// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/head_content.h"
#include "ui/plot/curves_plot.h"
#include "ui/plot/panel_plot.h"

#include <QImage>

#include <functional>
#include <memory>

class QCustomPlot;

namespace thetascope::ui::pictures {

/// A panel that is painted into a picture instead of a window.
class PanelPicture {
public:
    explicit PanelPicture(const plot::PlotStyle& style);
    ~PanelPicture();

    plot::PanelPlot& plot() { return *m_content; }

    void setHead(const panels::HeadContent& head) { m_head = head; }

    /// Paints the panel into a box of the picture, which has `scale` dots for each of the box's
    /// units; text and lines are as sharp as the dots. `filled`: on the theme's surface; else on
    /// what is there already.
    void paint(QImage& image, const QRectF& box, double scale, bool filled);

private:
    plot::PlotStyle m_style;
    panels::HeadContent m_head;
    std::unique_ptr<QCustomPlot> m_plot;
    std::unique_ptr<plot::PanelPlot> m_content;
};

/// The same for the curves by step.
class CurvesPicture {
public:
    explicit CurvesPicture(const plot::PlotStyle& style);
    ~CurvesPicture();

    plot::CurvesPlot& plot() { return *m_content; }

    void paint(QImage& image, const QRectF& box, double scale, bool filled);

private:
    plot::PlotStyle m_style;
    std::unique_ptr<QCustomPlot> m_plot;
    std::unique_ptr<plot::CurvesPlot> m_content;
};

} // namespace thetascope::ui::pictures

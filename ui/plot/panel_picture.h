// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/curves_plot.h"
#include "ui/plot/panel_head.h"
#include "ui/plot/panel_plot.h"

#include <QImage>

#include <functional>
#include <memory>

class QCustomPlot;

namespace thetascope::ui {

/// A panel that is painted into a picture instead of a window.
class PanelPicture {
public:
    explicit PanelPicture(const PlotStyle& style);
    ~PanelPicture();

    PanelPlot& plot() { return *m_content; }

    void setHead(const HeadContent& head) { m_head = head; }

    /// Paints the panel into a box of the picture, which has `scale` dots for each of the box's
    /// units; text and lines are as sharp as the dots. `filled`: on the theme's surface; else on
    /// what is there already.
    void paint(QImage& image, const QRectF& box, double scale, bool filled);

private:
    PlotStyle m_style;
    HeadContent m_head;
    std::unique_ptr<QCustomPlot> m_plot;
    std::unique_ptr<PanelPlot> m_content;
};

/// The same for the curves by step.
class CurvesPicture {
public:
    explicit CurvesPicture(const PlotStyle& style);
    ~CurvesPicture();

    CurvesPlot& plot() { return *m_content; }

    void paint(QImage& image, const QRectF& box, double scale, bool filled);

private:
    PlotStyle m_style;
    std::unique_ptr<QCustomPlot> m_plot;
    std::unique_ptr<CurvesPlot> m_content;
};

} // namespace thetascope::ui

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/canvas.h"

#include <qcustomplot.h>

namespace thetascope::ui::plot {

Canvas::Canvas(QWidget* parent)
    : m_plot(new QCustomPlot(parent)) {
    if (parent)
        return;
    plot().setBackground(QBrush(Qt::NoBrush));
    plot().setViewport({0, 0, 1, 1}); // so that no layer has pixels, which pictures do not need
}

Canvas::~Canvas() {
    if (m_plot && !m_plot->parent())
        delete m_plot;
}

void setGround(QCustomPlot& plot, const QColor& colour) {
    plot.setBackground(plot.parent() ? QBrush(colour) : QBrush(Qt::NoBrush));
}

QCustomPlot& Canvas::plot() const {
    return static_cast<QCustomPlot&>(*m_plot);
}

QWidget& Canvas::widget() const {
    return *m_plot;
}

} // namespace thetascope::ui::plot

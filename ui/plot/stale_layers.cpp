// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/stale_layers.h"

#include "ui/plot/axis_style.h"
#include "ui/plot/frame_clock.h"

#include <QEvent>
#include <qcustomplot.h>

#include <algorithm>
#include <utility>

namespace thetascope::ui::plot {

StaleLayers::StaleLayers(QCustomPlot& plot, std::initializer_list<QString> layers)
    : m_plot(plot) {
    m_plot.setInteractions(QCP::Interactions());
    for (const QString& unused : {QStringLiteral("legend"), QStringLiteral("overlay")})
        m_plot.removeLayer(m_plot.layer(unused));
    for (const QString& name : layers) {
        if (!m_plot.layer(name))
            m_plot.addLayer(name, m_plot.layer(m_plot.layerCount() - 1), QCustomPlot::limAbove);
        QCPLayer* const layer = m_plot.layer(name);
        layer->setMode(QCPLayer::lmBuffered);
        m_layers.push_back({layer});
    }
}

StaleLayers::~StaleLayers() {
    m_plot.removeEventFilter(this);
}

void StaleLayers::follow(FrameClock& frames, void (FrameClock::*when)(),
                         std::function<void()> paint) {
    m_frames = &frames;
    m_paint = std::move(paint);
    connect(&frames, when, this, [this] {
        if (m_plot.isVisible() && isAnyStale())
            m_paint();
    });
    m_plot.installEventFilter(this);
    ask();
}

std::size_t StaleLayers::find(const QString& name) const {
    const auto found =
        std::ranges::find(m_layers, name, [](const Layer& each) { return each.layer->name(); });
    Q_ASSERT(found != m_layers.end());
    return static_cast<std::size_t>(found - m_layers.begin());
}

void StaleLayers::markAll() {
    m_isAllStale = true;
    ask();
}

void StaleLayers::mark(const QString& layer) {
    m_layers[find(layer)].isStale = true;
    ask();
}

bool StaleLayers::isStale(const QString& layer) const {
    return m_isAllStale || m_layers[find(layer)].isStale;
}

bool StaleLayers::isAnyStale() const {
    return m_isAllStale || std::ranges::any_of(m_layers, &Layer::isStale);
}

/// Requests a frame, unless the plot is hidden: then it is painted when it is shown.
void StaleLayers::ask() {
    if (m_frames && m_plot.isVisible())
        m_frames->request();
}

bool StaleLayers::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::Show:
        if (isAnyStale())
            ask();
        break;
    case QEvent::Resize: // QCustomPlot would paint at once
        layOut();
        m_isResized = true;
        markAll();
        return true;
    case QEvent::Paint:
        if (m_isResized)
            m_paint();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

/// Lays the plot out in its new size, with what others add to that.
void StaleLayers::layOut() {
    m_plot.setViewport(m_plot.rect());
    emit m_plot.beforeReplot();
    plot::layOut(m_plot);
    emit m_plot.afterLayout();
}

/// What becomes stale while it is painted is painted again in the next frame.
void StaleLayers::paint() {
    const bool isAll = std::exchange(m_isAllStale, false);
    m_isResized = false;
    std::vector<QCPLayer*> stale;
    for (Layer& each : m_layers) {
        if (std::exchange(each.isStale, false))
            stale.push_back(each.layer);
    }
    if (isAll) {
        // A queued replot would come after the frame.
        m_plot.replot(QCustomPlot::rpQueuedRefresh);
        return;
    }
    for (QCPLayer* layer : stale)
        layer->replot();
}

} // namespace thetascope::ui::plot

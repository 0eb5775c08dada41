// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_window.h"

#include "ui/panels/panel.h"

#include <QElapsedTimer>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace thetascope::ui::bench {

double Times::percentile(double part) const {
    std::vector<double> sorted = m_times;
    std::ranges::sort(sorted);
    return sorted[static_cast<std::size_t>(part * static_cast<double>(sorted.size() - 1))];
}

Window::Window(QSettings& settings, Appearance& appearance)
    : m_window(settings, appearance) {
    m_window.resize(1440, 900);
    m_window.show();
}

void Window::watchPanels() {
    m_panels.clear();
    m_canvases.clear();
    for (Panel* panel : m_window.findChildren<Panel*>()) {
        if (!panel->isVisible())
            continue;
        panel->canvas().removeEventFilter(this);
        panel->canvas().installEventFilter(this);
        m_canvases[&panel->canvas()] = m_panels.size();
        m_panels.push_back(panel);
    }
    m_painted.assign(m_panels.size(), false);
}

bool Window::isCurrent(const Panel& panel) const {
    const auto& runs = panel.plot().runs();
    return std::ranges::all_of(runs, [&](const RunView& run) {
        return run.trajectory.points() > 0 &&
               run.trajectory.outcome() != descent::Outcome::Running &&
               run.trajectory.theta(0) == panel.plot().start()[0];
    });
}

bool Window::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Paint) {
        const auto found = m_canvases.find(watched);
        if (found != m_canvases.end() && isCurrent(*m_panels[found->second]))
            m_painted[found->second] = true;
    }
    return false;
}

void Window::waitForPaint() {
    while (!std::ranges::all_of(m_painted, [](bool painted) { return painted; }))
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void Window::waitForPanels(std::size_t count) {
    while (m_panels.size() != count) {
        QCoreApplication::processEvents();
        watchPanels();
    }
    for (Panel* panel : m_panels)
        panel->canvas().update();
    waitForPaint();
    m_window.clock().pause();
    m_window.clock().toFirst();
}

std::vector<RunView> Window::runs() const {
    std::vector<RunView> runs;
    for (const Panel* panel : m_panels)
        runs.push_back(panel->plot().runs().front());
    return runs;
}

void Window::sendMouse(QEvent::Type type, QPointF place, Qt::MouseButtons buttons) {
    QWidget& canvas = m_panels.front()->canvas();
    const bool isMove = type == QEvent::MouseMove;
    QMouseEvent event(type, place, canvas.mapToGlobal(place),
                      isMove ? Qt::NoButton : Qt::LeftButton, buttons, Qt::NoModifier);
    QCoreApplication::sendEvent(&canvas, &event);
}

void Window::pressRing() {
    m_ring = m_panels.front()->plot().ringPlace();
    sendMouse(QEvent::MouseButtonPress, m_ring, Qt::LeftButton);
}

double Window::dragTo(double part) {
    const QRect area = m_panels.front()->plot().lossArea();
    QElapsedTimer timer;
    timer.start();
    m_painted.assign(m_panels.size(), false);
    sendMouse(QEvent::MouseMove, {area.left() + part * area.width(), m_ring.y()}, Qt::LeftButton);
    waitForPaint();
    return static_cast<double>(timer.nsecsElapsed()) * 1e-6;
}

void Window::releaseRing() {
    sendMouse(QEvent::MouseButtonRelease, m_ring, Qt::NoButton);
}

double Window::showStep(quint64 step) {
    QElapsedTimer timer;
    timer.start();
    m_painted.assign(m_panels.size(), false);
    m_window.clock().setStep(step);
    waitForPaint();
    return static_cast<double>(timer.nsecsElapsed()) * 1e-6;
}

} // namespace thetascope::ui::bench

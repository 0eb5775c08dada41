// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_window.h"

#include "ui/panels/panel.h"

#include "residuals.h"

#include <QEventLoop>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace thetascope::ui::bench {

namespace {

constexpr int kFrame = 17; ///< ms between two moves of the hand: a frame of the display

} // namespace

double Times::percentile(double part) const {
    std::vector<double> sorted = m_times;
    std::ranges::sort(sorted);
    return sorted[static_cast<std::size_t>(part * static_cast<double>(sorted.size() - 1))];
}

bool Application::notify(QObject* receiver, QEvent* event) {
    const bool isUpdate = event->type() == QEvent::UpdateRequest;
    const bool result = QApplication::notify(receiver, event);
    if (isUpdate && updated)
        updated(*receiver);
    return result;
}

Window::Window(Application& application, QSettings& settings, window::Appearance& appearance)
    : m_window(settings, appearance) {
    application.updated = [this](const QObject& window) { followUpdate(window); };
    m_window.resize(1440, 900);
    m_window.show();
    m_sinceChange.start();
}

void Window::watchPanels() {
    m_panels.clear();
    m_canvases.clear();
    for (panels::Panel* panel : m_window.findChildren<panels::Panel*>()) {
        if (!panel->isVisible())
            continue;
        panel->canvas().removeEventFilter(this);
        panel->canvas().installEventFilter(this);
        m_canvases[&panel->canvas()] = m_panels.size();
        m_panels.push_back(panel);
    }
    m_painted.assign(m_panels.size(), false);
    m_isOver = false;
}

bool Window::isCurrent(const panels::Panel& panel) const {
    const auto& runs = panel.plot().runs();
    const plot::LossScene* const scene = panel.plot().scene();
    return scene &&
           &scene->loss() == const_cast<window::MainWindow&>(m_window).model().loss().get() &&
           std::ranges::all_of(runs, [&](const plot::RunView& run) {
               return run.trajectory.points() > 0 &&
                      run.trajectory.outcome() != descent::Outcome::Running &&
                      run.trajectory.theta(0) == panel.plot().start()[0];
           });
}

bool Window::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Paint) {
        m_areLettersPainted |= watched == m_letters;
        m_isReadingPainted |= watched == m_reading;
        const auto found = m_canvases.find(watched);
        if (found == m_canvases.end())
            return false;
        ++m_paints;
        if (isCurrent(*m_panels[found->second]))
            m_painted[found->second] = true;
    }
    return false;
}

bool Window::areAllPainted() const {
    return std::ranges::all_of(m_painted, [](bool painted) { return painted; });
}

/// What is painted afterwards (the curves by step) is not part of it.
void Window::followUpdate(const QObject& window) {
    if (&window != &m_window || m_isOver)
        return;
    const double now = static_cast<double>(m_sinceChange.nsecsElapsed()) * 1e-6;
    if (m_answered == 0 && m_areLettersPainted && m_isReadingPainted)
        m_answered = now;
    if (!areAllPainted())
        return;
    m_isOver = true;
    m_took = now;
}

void Window::waitForPaint() {
    while (!m_isOver)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void Window::waitForFrame() {
    QEventLoop rest; // not a loop without a pause: the machine rests too
    const qint64 left = kFrame - m_sinceChange.elapsed();
    if (left <= 0)
        return;
    QTimer::singleShot(std::chrono::milliseconds(left), Qt::PreciseTimer, &rest, &QEventLoop::quit);
    rest.exec();
}

void Window::waitForPanels(std::size_t count) {
    do {
        QCoreApplication::processEvents();
        watchPanels();
    } while (m_panels.size() != count || !std::ranges::all_of(m_panels, [this](const auto* panel) {
                 return isCurrent(*panel);
             }));
    for (panels::Panel* panel : m_panels)
        panel->canvas().update();
    waitForPaint();
    m_window.clock().pause();
    m_window.clock().toFirst();
}

void Window::waitForContours() {
    while (!m_panels.front()->plot().scene()->field())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    waitForPaint();
}

std::vector<plot::RunView> Window::runs() const {
    std::vector<plot::RunView> runs;
    for (const panels::Panel* panel : m_panels)
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

void Window::beginChange() {
    waitForFrame();
    const double now = thetascope::bench::processorTime();
    m_worked = now - std::exchange(m_workedBefore, now);
    m_painted.assign(m_panels.size(), false);
    m_isOver = false;
    m_areLettersPainted = m_isReadingPainted = false;
    m_answered = 0;
    ++m_changes;
    m_sinceChange.start();
}

double Window::endChange() {
    waitForPaint();
    return m_took;
}

void Window::pressRing() {
    m_ring = m_panels.front()->plot().ringPosition();
    sendMouse(QEvent::MouseButtonPress, m_ring, Qt::LeftButton);
}

void Window::pressPlot() {
    const QRect area = m_panels.front()->plot().lossArea();
    m_ring = QPointF(area.left() + area.width() / 2, area.top() + area.height() / 4);
    sendMouse(QEvent::MouseButtonPress, m_ring, Qt::LeftButton);
}

double Window::dragTo(double part) {
    const QRect area = m_panels.front()->plot().lossArea();
    beginChange();
    sendMouse(QEvent::MouseMove, {area.left() + part * area.width(), m_ring.y()}, Qt::LeftButton);
    return endChange();
}

void Window::releaseRing() {
    sendMouse(QEvent::MouseButtonRelease, m_ring, Qt::NoButton);
}

double Window::hoverAt(double part) {
    const QRect area = m_panels.front()->plot().lossArea();
    beginChange();
    sendMouse(QEvent::MouseMove,
              {area.left() + part * area.width(), area.top() + 0.1 * area.height()}, Qt::NoButton);
    return endChange();
}

double Window::showStep(quint64 step) {
    beginChange();
    m_window.clock().setStep(step);
    return endChange();
}

void Window::showLoss(const std::string& text) {
    if (!m_window.model().setLoss(QString::fromStdString(text)))
        std::abort(); // the benchmark's own losses are formulas
    waitForPanels(m_panels.size());
    auto& field = *m_window.findChild<QPlainTextEdit*>(QStringLiteral("lossEdit"));
    field.moveCursor(QTextCursor::End);
    m_letters = field.viewport();
    m_reading = m_window.findChild<QWidget*>(QStringLiteral("formulaView"));
    for (QObject* part : {m_letters, m_reading}) {
        part->removeEventFilter(this);
        part->installEventFilter(this);
    }
}

double Window::type(Qt::Key key, const QString& text) {
    auto& field = *m_window.findChild<QPlainTextEdit*>(QStringLiteral("lossEdit"));
    beginChange();
    for (const QEvent::Type kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(kind, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(&field, &event);
    }
    return endChange();
}

void Window::resetPaints() {
    waitForFrame();
    m_changes = m_paints = 0;
}

double Window::paintsPerChange() {
    waitForFrame();
    return static_cast<double>(m_paints) / static_cast<double>(m_changes) /
           static_cast<double>(m_panels.size());
}

} // namespace thetascope::ui::bench

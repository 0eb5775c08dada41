// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panel_mouse.h"

#include "ui/panels/navigation.h"
#include "ui/panels/start_moves.h"
#include "ui/plot/panel_plot.h"
#include "ui/plot/run_text.h"
#include "ui/theme/whole.h"
#include "ui/widgets/tool_tip.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineF>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace thetascope::ui::panels {

namespace {

// These distances are in pixels.
constexpr double kRingReach = 13;
constexpr double kCurveReach = 22;
constexpr double kStepReach = 8;

constexpr double kWheelZoom = 1.18; ///< For one notch of the wheel.

} // namespace

PanelMouse::PanelMouse(QWidget& widget, plot::PanelPlot& plot, Navigation& navigation,
                       QObject* parent)
    : QObject(parent)
    , m_widget(widget)
    , m_plot(plot)
    , m_navigation(navigation) {
    m_widget.setMouseTracking(true);
    m_widget.setFocusPolicy(Qt::TabFocus);
    m_widget.installEventFilter(this);
}

bool PanelMouse::eventFilter(QObject* watched, QEvent* event) {
    if (!m_plot.scene())
        return QObject::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return press(static_cast<QMouseEvent&>(*event));
    case QEvent::MouseMove:
        return move(static_cast<QMouseEvent&>(*event));
    case QEvent::MouseButtonRelease:
        return release(static_cast<QMouseEvent&>(*event));
    case QEvent::MouseButtonDblClick:
        return doubleClick(static_cast<QMouseEvent&>(*event));
    case QEvent::Wheel:
        return wheel(static_cast<QWheelEvent&>(*event));
    case QEvent::Leave:
        leave();
        return false;
    case QEvent::ToolTip: // once the mouse has rested
        if (m_onRing && m_drag == Drag::None)
            widgets::showToolTip(static_cast<QHelpEvent*>(event)->globalPos(),
                                 tr("Drag to move the start, or use the arrow keys"), &m_widget);
        return true;
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        warmRing();
        return false;
    case QEvent::ShortcutOverride: // the ring takes the arrow keys from the clock
        if (const int pressedKey = static_cast<QKeyEvent*>(event)->key();
            pressedKey >= Qt::Key_Left && pressedKey <= Qt::Key_Down)
            event->accept();
        return false;
    case QEvent::KeyPress:
        return key(static_cast<QKeyEvent&>(*event));
    default:
        return QObject::eventFilter(watched, event);
    }
}

bool PanelMouse::isOnRing(QPointF position) const {
    return QLineF(position, m_plot.ringPosition()).length() <= kRingReach;
}

bool PanelMouse::isAtCurve(QPointF position) const {
    if (!m_plot.lossArea().contains(position.toPoint()))
        return false;
    if (m_plot.scene()->isPlane())
        return true;
    const double across = m_plot.acrossAt(position.x());
    const double height = m_plot.scene()->loss().at({across, 0}).loss;
    return std::isfinite(height) &&
           std::abs(m_plot.toPixel(across, height).y() - position.y()) <= kCurveReach;
}

loss::Point PanelMouse::startOf(QPointF position) const {
    return startAt({m_plot.acrossAt(position.x()), m_plot.upAt(position.y())}, m_plot.start(),
                   m_plot.view(), m_plot.lossArea().size(), m_plot.scene()->isPlane());
}

bool PanelMouse::press(const QMouseEvent& event) {
    emit pressed();
    if (event.button() == Qt::BackButton)
        m_navigation.back();
    if (event.button() == Qt::ForwardButton)
        m_navigation.forward();
    if (event.button() != Qt::LeftButton || m_drag != Drag::None)
        return true;
    m_pressPosition = event.position();
    m_moved = false;
    QToolTip::hideText();
    emit hoverEnded(); // only the dragged point is reported
    if (isOnRing(m_pressPosition)) {
        m_widget.setFocus(Qt::MouseFocusReason); // so that the arrow keys can move it
        m_drag = Drag::Ring;
        m_grip = m_plot.ringPosition() - m_pressPosition;
        m_widget.setCursor(Qt::ClosedHandCursor);
        m_plot.setSlopeShown(true);
        emit dragBegan();
    } else if (m_plot.lossArea().contains(m_pressPosition.toPoint())) {
        m_drag = Drag::Pan;
    } else if (m_plot.rateArea().contains(m_pressPosition.toPoint())) {
        m_drag = Drag::Scrub;
        scrub(m_pressPosition);
    }
    return true;
}

bool PanelMouse::move(const QMouseEvent& event) {
    const QPointF position = event.position();
    if (m_drag != Drag::None &&
        (position - m_pressPosition).manhattanLength() >= QApplication::startDragDistance())
        m_moved = true;
    switch (m_drag) {
    case Drag::None:
        hover(position, event.globalPosition().toPoint());
        break;
    case Drag::Ring:
        dragRing(position);
        break;
    case Drag::Pan:
        if (m_moved)
            pan(position);
        break;
    case Drag::Scrub:
        scrub(position);
        break;
    }
    return true;
}

bool PanelMouse::release(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton)
        return true;
    const Drag ended = std::exchange(m_drag, Drag::None);
    if (ended == Drag::Ring) {
        m_plot.setSlopeShown(false);
        emit dragEnded();
    }
    if (ended == Drag::Pan && m_moved)
        m_navigation.settle();
    if (ended == Drag::Pan && !m_moved) {
        if (const auto hit = m_plot.stepNear(event.position(), kStepReach))
            emit stepChosen(hit->step);
    }
    hover(event.position(), event.globalPosition().toPoint());
    return true;
}

bool PanelMouse::doubleClick(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton)
        return true;
    if (isAtCurve(event.position()))
        emit startMoved(startOf(event.position()));
    else if (!m_plot.rateArea().contains(event.position().toPoint()))
        m_navigation.fit();
    return true;
}

void PanelMouse::dragRing(QPointF position) {
    const loss::Point start = startOf(position + m_grip);
    if (start != m_plot.start())
        emit startMoved(start);
    emit hovered(start[0], start[1]); // the values are those of the ring, not of the mouse
}

void PanelMouse::pan(QPointF position) {
    m_widget.setCursor(Qt::ClosedHandCursor);
    const double across = m_plot.acrossAt(m_pressPosition.x()) - m_plot.acrossAt(position.x());
    const double up = m_plot.upAt(m_pressPosition.y()) - m_plot.upAt(position.y());
    m_pressPosition = position;
    const plot::View view = m_navigation.view();
    m_navigation.show({{view.across.low + across, view.across.high + across},
                       {view.up.low + up, view.up.high + up}});
}

void PanelMouse::scrub(QPointF position) {
    emit stepChosen(theme::whole<quint64>(std::round(m_plot.stepAt(position.x()))));
}

bool PanelMouse::wheel(const QWheelEvent& event) {
    const QPoint turned = event.angleDelta();
    const int most = std::abs(turned.y()) >= std::abs(turned.x()) ? turned.y() : turned.x();
    const QRect area = m_plot.lossArea();
    const QPointF position = event.position();
    if (most == 0 || position.y() > m_plot.rateArea().top())
        return true;
    const double factor = std::pow(kWheelZoom, most / 120.0);
    const bool overUpAxis = position.x() < area.left();
    const bool overAcrossAxis = position.y() > area.bottom();
    m_navigation.zoom(overUpAxis ? 1 : factor, overAcrossAxis ? 1 : factor,
                      m_plot.acrossAt(position.x()), m_plot.upAt(position.y()));
    return true;
}

bool PanelMouse::key(const QKeyEvent& event) {
    QToolTip::hideText();
    if (event.key() == Qt::Key_Escape) {
        // If nothing had the focus, Qt would give it to the first field when a dialog closes.
        m_widget.window()->setFocus();
        return true;
    }
    const auto start = startAfterKey(event.key(), event.modifiers().testFlag(Qt::ShiftModifier),
                                     m_plot.start(), m_plot.view(), m_plot.scene()->isPlane());
    if (!start)
        return false;
    emit startMoved(*start);
    return true;
}

void PanelMouse::hover(QPointF position, QPoint globalPosition) {
    m_onRing = isOnRing(position);
    warmRing();
    if (m_onRing)
        m_widget.setCursor(Qt::OpenHandCursor);
    else if (m_plot.rateArea().contains(position.toPoint()))
        m_widget.setCursor(Qt::SplitHCursor);
    else
        m_widget.unsetCursor();
    if (!m_plot.lossArea().contains(position.toPoint())) {
        emit hoverEnded();
        widgets::showToolTip(globalPosition, outsideText(position),
                             &m_widget); // an empty text hides the tooltip
        return;
    }
    emit hovered(m_plot.acrossAt(position.x()), m_plot.upAt(position.y()));
    const auto hit = m_plot.stepNear(position, kStepReach);
    if (hit && !m_onRing) {
        const plot::RunView& run = m_plot.runs()[hit->run];
        widgets::showToolTip(
            globalPosition, run.title + '\n' + plot::stepText(run.trajectory, hit->step, run.names),
            &m_widget);
    } else if (!m_onRing) {
        QToolTip::hideText();
    }
}

/// Describes where the start at a position on the basin strip leads.
QString PanelMouse::outsideText(QPointF position) const {
    return m_plot.basinArea().contains(position) ? m_plot.basinText(position.x()) : QString();
}

void PanelMouse::leave() {
    m_onRing = false;
    warmRing();
    emit hoverEnded();
}

void PanelMouse::warmRing() {
    m_plot.setRingHot(m_onRing || m_drag == Drag::Ring || m_widget.hasFocus());
}

} // namespace thetascope::ui::panels

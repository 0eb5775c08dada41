// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panel_mouse.h"

#include "ui/panels/navigation.h"
#include "ui/panels/start_places.h"
#include "ui/plot/panel_plot.h"
#include "ui/plot/run_text.h"

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

// In pixels.
constexpr double kRingReach = 13;
constexpr double kCurveReach = 22;
constexpr double kStepReach = 8;

constexpr double kWheelZoom = 1.18; ///< for a notch of the wheel

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
            QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(),
                               tr("Drag to choose the start; or focus and arrow keys"), &m_widget);
        return true;
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        warmRing();
        return false;
    case QEvent::ShortcutOverride: // the arrow keys are the ring's before they are the clock's
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

bool PanelMouse::isOnRing(QPointF place) const {
    return QLineF(place, m_plot.ringPlace()).length() <= kRingReach;
}

bool PanelMouse::isAtCurve(QPointF place) const {
    if (!m_plot.lossArea().contains(place.toPoint()))
        return false;
    if (m_plot.scene()->isPlane())
        return true;
    const double across = m_plot.acrossAt(place.x());
    const double height = m_plot.scene()->loss().at({across, 0}).loss;
    return std::isfinite(height) &&
           std::abs(m_plot.toPlace(across, height).y() - place.y()) <= kCurveReach;
}

loss::Point PanelMouse::startOf(QPointF place) const {
    return startAt({m_plot.acrossAt(place.x()), m_plot.upAt(place.y())}, m_plot.start(),
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
    m_pressPlace = event.position();
    m_moved = false;
    QToolTip::hideText();
    emit hoverEnded(); // nothing but what is dragged
    if (isOnRing(m_pressPlace)) {
        m_widget.setFocus(Qt::MouseFocusReason); // so that arrow keys can move it on
        m_drag = Drag::Ring;
        m_grip = m_plot.ringPlace() - m_pressPlace;
        m_widget.setCursor(Qt::ClosedHandCursor);
        emit dragBegan();
    } else if (m_plot.lossArea().contains(m_pressPlace.toPoint())) {
        m_drag = Drag::Pan;
    } else if (m_plot.stripArea().contains(m_pressPlace.toPoint())) {
        m_drag = Drag::Scrub;
        scrub(m_pressPlace);
    }
    return true;
}

bool PanelMouse::move(const QMouseEvent& event) {
    const QPointF place = event.position();
    if (m_drag != Drag::None &&
        (place - m_pressPlace).manhattanLength() >= QApplication::startDragDistance())
        m_moved = true;
    switch (m_drag) {
    case Drag::None:
        hover(place, event.globalPosition().toPoint());
        break;
    case Drag::Ring:
        dragRing(place);
        break;
    case Drag::Pan:
        if (m_moved)
            pan(place);
        break;
    case Drag::Scrub:
        scrub(place);
        break;
    }
    return true;
}

bool PanelMouse::release(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton)
        return true;
    const Drag ended = std::exchange(m_drag, Drag::None);
    if (ended == Drag::Ring)
        emit dragEnded();
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
    else if (!m_plot.stripArea().contains(event.position().toPoint()))
        m_navigation.fit();
    return true;
}

void PanelMouse::dragRing(QPointF place) {
    const loss::Point start = startOf(place + m_grip);
    if (start != m_plot.start())
        emit startMoved(start);
    emit hovered(start[0], start[1]); // what is read off is the ring's, not the hand's
}

void PanelMouse::pan(QPointF place) {
    m_widget.setCursor(Qt::ClosedHandCursor);
    const double across = m_plot.acrossAt(m_pressPlace.x()) - m_plot.acrossAt(place.x());
    const double up = m_plot.upAt(m_pressPlace.y()) - m_plot.upAt(place.y());
    m_pressPlace = place;
    const plot::View view = m_navigation.view();
    m_navigation.show({{view.across.low + across, view.across.high + across},
                       {view.up.low + up, view.up.high + up}});
}

void PanelMouse::scrub(QPointF place) {
    const double step = std::round(m_plot.stepAt(place.x()));
    emit stepChosen(static_cast<quint64>(std::max(step, 0.0)));
}

bool PanelMouse::wheel(const QWheelEvent& event) {
    const QPoint turned = event.angleDelta();
    const int most = std::abs(turned.y()) >= std::abs(turned.x()) ? turned.y() : turned.x();
    const QRect area = m_plot.lossArea();
    const QPointF place = event.position();
    if (most == 0 || place.y() > m_plot.stripArea().top())
        return true;
    const double factor = std::pow(kWheelZoom, most / 120.0);
    const bool overUpAxis = place.x() < area.left();
    const bool overAcrossAxis = place.y() > area.bottom();
    m_navigation.zoom(overUpAxis ? 1 : factor, overAcrossAxis ? 1 : factor,
                      m_plot.acrossAt(place.x()), m_plot.upAt(place.y()));
    return true;
}

bool PanelMouse::key(const QKeyEvent& event) {
    QToolTip::hideText();
    if (event.key() == Qt::Key_Escape) {
        // With the focus nowhere, Qt would give it to the first field when a dialog closes.
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

void PanelMouse::hover(QPointF place, QPoint globalPlace) {
    m_onRing = isOnRing(place);
    warmRing();
    if (m_onRing)
        m_widget.setCursor(Qt::OpenHandCursor);
    else if (m_plot.stripArea().contains(place.toPoint()))
        m_widget.setCursor(Qt::SplitHCursor);
    else
        m_widget.unsetCursor();
    if (!m_plot.lossArea().contains(place.toPoint())) {
        emit hoverEnded();
        QToolTip::showText(globalPlace, outsideText(place), &m_widget); // hides it where empty
        return;
    }
    emit hovered(m_plot.acrossAt(place.x()), m_plot.upAt(place.y()));
    const auto hit = m_plot.stepNear(place, kStepReach);
    if (hit && !m_onRing) {
        const plot::RunView& run = m_plot.runs()[hit->run];
        QToolTip::showText(globalPlace,
                           run.title + '\n' + plot::stepText(run.trajectory, hit->step), &m_widget);
    } else if (!m_onRing) {
        QToolTip::hideText();
    }
}

/// Where the start at a place of the strip under the θ axis leads.
QString PanelMouse::outsideText(QPointF place) const {
    return m_plot.basinArea().contains(place) ? m_plot.basinText(place.x()) : QString();
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

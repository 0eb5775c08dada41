// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"

#include <QObject>
#include <QPointF>

#include <cstdint>

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;
class QWidget;

namespace thetascope::ui::plot {
class PanelPlot;
}

namespace thetascope::ui::panels {

class Navigation;

/// PanelMouse handles mouse and keyboard on a panel's plot:
///  - Dragging the ring moves the start and shows its slope, and the arrow keys move it too (with
///    Shift, ten times as far).
///  - A double-click at the curve, or in the plane of two variables, puts the start there;
///    elsewhere, except in the learning rates, it shows the home view.
///  - Dragging the background pans, and the wheel zooms at the cursor, or along one axis over that
///    axis.
///  - Hovering over the basin strip tells where a start there leads.
///  - A click at a step, or a click or drag in the learning rates, chooses a step.
///  - The back and forward buttons of the mouse go through the history of views.
class PanelMouse final : public QObject {
    Q_OBJECT
public:
    /// Makes an object that handles the events of `widget`, on which `plot` is drawn. The widget,
    /// the plot and the navigation must outlive it.
    PanelMouse(QWidget& widget, plot::PanelPlot& plot, Navigation& navigation, QObject* parent);

signals:
    /// This signal is emitted when any mouse button is pressed.
    void pressed();
    /// This signal is emitted when the user begins to drag the start.
    void dragBegan();
    /// This signal is emitted when the user has moved the start.
    void startMoved(const thetascope::loss::Point& start);
    /// This signal is emitted when the user ends the drag.
    void dragEnded();
    /// This signal is emitted when the user has chosen a step.
    void stepChosen(quint64 step);
    /// This signal is emitted with the point of the loss under the mouse or, while the start is
    /// dragged, with the start, in the units of the axes.
    void hovered(double across, double up);
    /// This signal is emitted when the mouse is no longer over the loss, and when a button is
    /// pressed.
    void hoverEnded();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Drag { None, Ring, Pan, Scrub };

    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);
    bool doubleClick(const QMouseEvent& event);
    bool wheel(const QWheelEvent& event);
    bool key(const QKeyEvent& event);
    void hover(QPointF position, QPoint globalPosition);
    QString outsideText(QPointF position) const;
    void leave();
    void dragRing(QPointF position);
    void pan(QPointF position);
    void scrub(QPointF position);
    void warmRing();
    bool isOnRing(QPointF position) const;
    bool isAtCurve(QPointF position) const;
    /// Returns the start that belongs to a position on the canvas.
    loss::Point startOf(QPointF position) const;

    QWidget& m_widget;
    plot::PanelPlot& m_plot;
    Navigation& m_navigation;
    Drag m_drag = Drag::None;
    QPointF m_pressPosition;
    QPointF m_grip;       ///< The vector from the press to the centre of the ring.
    bool m_moved = false; ///< Whether the mouse has moved far enough for a drag.
    bool m_onRing = false;
};

} // namespace thetascope::ui::panels

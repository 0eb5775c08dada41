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

/// What mouse and keyboard do on a panel's plot:
///  - drag of the ring: the start; arrow keys: the same (Shift: ten times as far);
///  - double-click at the curve, or in the plane of two variables: sets the start there; elsewhere:
///    all that there is to see;
///  - drag on empty ground: pans; wheel: zooms at the cursor, over an axis along it alone;
///  - hover over the strip of basins: where a start there leads;
///  - click at a step, click or drag in the learning rates: chooses a step;
///  - the mouse's back and forward buttons: the views before and after.
class PanelMouse final : public QObject {
    Q_OBJECT
public:
    /// All must live as long as this; `widget` is the one that `plot` draws on.
    PanelMouse(QWidget& widget, plot::PanelPlot& plot, Navigation& navigation, QObject* parent);

signals:
    void pressed();   ///< any button
    void dragBegan(); ///< of the start
    void startMoved(const thetascope::loss::Point& start);
    void dragEnded();
    void stepChosen(quint64 step);
    void hovered(double across, double up); ///< in the loss's plane
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
    void hover(QPointF place, QPoint globalPlace);
    QString outsideText(QPointF place) const;
    void leave();
    void dragRing(QPointF place);
    void pan(QPointF place);
    void scrub(QPointF place);
    void warmRing();
    bool isOnRing(QPointF place) const;
    bool isAtCurve(QPointF place) const;
    /// Returns where the start goes that is put at a place of the canvas.
    loss::Point startOf(QPointF place) const;

    QWidget& m_widget;
    plot::PanelPlot& m_plot;
    Navigation& m_navigation;
    Drag m_drag = Drag::None;
    QPointF m_pressPlace;
    QPointF m_grip;       ///< from the press to the ring's centre
    bool m_moved = false; ///< far enough from the press for a drag
    bool m_onRing = false;
};

} // namespace thetascope::ui::panels

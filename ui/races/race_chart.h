// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/canvas.h"
#include "ui/plot/chart.h"

#include <QFrame>
#include <QPoint>
#include <QPointF>

#include <memory>

namespace thetascope::ui::plot {
class FrameClock;
}

namespace thetascope::ui::races {

/// A RaceChart is a card with a chart, which reports what the mouse does there.
class RaceChart final : public QFrame {
    Q_OBJECT
public:
    /// Makes an empty chart that is painted in the frames of `frames`, which must outlive it.
    explicit RaceChart(plot::FrameClock& frames, QWidget* parent = nullptr);
    ~RaceChart() override;

    /// Returns the chart.
    plot::Chart& chart() { return *m_chart; }

    /// Returns the widget on which the chart is drawn.
    QWidget& canvas() const { return m_canvas.widget(); }

signals:
    /// This signal is emitted when the left button is pressed at a position on the canvas.
    void pressed(QPointF position);
    /// This signal is emitted when the mouse is over a position on the canvas.
    void hovered(QPointF position, QPoint globalPosition);
    /// This signal is emitted when the mouse leaves the canvas.
    void hoverEnded();
    /// This signal is emitted when the canvas has another size.
    void resized();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void followStyle();

    plot::Canvas m_canvas;
    std::unique_ptr<plot::Chart> m_chart;
};

} // namespace thetascope::ui::races

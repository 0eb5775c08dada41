// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/canvas.h"
#include "ui/plot/panel_plot.h"

#include <QFrame>

#include <memory>

namespace thetascope::ui::panels {

class Navigation;
class PanelHead;
class PanelMouse;

/// One panel of a window: a head, and below it the loss with the steps of a run (or of several
/// overlaid) and their learning rates. What the mouse does is told by mouse().
class Panel final : public QFrame {
    Q_OBJECT
public:
    /// The navigation must live as long as this; the plot is painted in the frames of the clock.
    Panel(Navigation& navigation, plot::FrameClock& frames, QWidget* parent = nullptr);
    ~Panel() override;

    plot::PanelPlot& plot() { return *m_content; }

    const plot::PanelPlot& plot() const { return *m_content; }

    PanelMouse& mouse() const { return *m_mouse; }

    /// The widget that the plot is drawn on: where mouse and keyboard act.
    QWidget& canvas() const;

    /// Of the plot in a panel so large.
    static QSize plotSize(QSize panel, const plot::PlotStyle& style);

    void setStyle(const plot::PlotStyle& style);
    /// The runs to show, in the head too, and for those who cannot see the plot.
    void setRuns(std::vector<plot::RunView> runs);
    /// Marks the head of the chosen optimizer.
    void setChosen(bool chosen);

signals:
    void headClicked();
    void headDoubleClicked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PanelHead* m_head;
    plot::Canvas m_canvas;
    std::unique_ptr<plot::PanelPlot> m_content;
    PanelMouse* m_mouse;
    plot::PlotStyle m_style;
    bool m_isChosen = false;
};

} // namespace thetascope::ui::panels

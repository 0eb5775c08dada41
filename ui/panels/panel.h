// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/canvas.h"
#include "ui/plot/panel_plot.h"

#include <QFrame>

#include <cstdint>
#include <memory>

namespace thetascope::ui::panels {

class Navigation;
class PanelHead;
class PanelMouse;

/// A Panel shows one run, or several overlaid: a head, and below it the loss with the steps and
/// their learning rates. mouse() reports what the user does on it.
class Panel final : public QFrame {
    Q_OBJECT
public:
    /// Makes an empty panel, whose plot is painted in the frames of `frames`. `navigation` must
    /// outlive it.
    Panel(Navigation& navigation, plot::FrameClock& frames, QWidget* parent = nullptr);
    ~Panel() override;

    /// Returns the plot.
    plot::PanelPlot& plot() { return *m_content; }

    /// Returns the plot.
    const plot::PanelPlot& plot() const { return *m_content; }

    /// Returns the object that handles mouse and keyboard.
    PanelMouse& mouse() const { return *m_mouse; }

    /// Returns the widget that the plot is drawn on, which receives mouse and keyboard events.
    QWidget& canvas() const;

    /// Returns the size of the plot in a panel of the given size whose head has a row for the
    /// parameters or has not.
    static QSize plotSize(QSize panel, const plot::PlotStyle& style, bool hasParameterRow);

    /// Sets the colours, the font and the unit of length.
    void setStyle(const plot::PlotStyle& style);
    /// Sets the runs to show in the plot, in the head, and in the description for screen readers.
    void setRuns(std::vector<plot::RunView> runs);
    /// Sets whether the head has a row for the parameters.
    void setParameterRow(bool has);
    /// Sets the step of the clock.
    void setStep(std::uint64_t step);
    /// Sets whether the frame is highlighted as that of the chosen optimizer.
    void setChosen(bool chosen);

signals:
    /// This signal is emitted when the head is clicked.
    void headClicked();
    /// This signal is emitted when the head is double-clicked.
    void headDoubleClicked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PanelHead* m_head;
    plot::Canvas m_canvas;
    std::unique_ptr<plot::PanelPlot> m_content;
    PanelMouse* m_mouse;
    plot::PlotStyle m_style;
    std::uint64_t m_step = 0;
    bool m_hasParameterRow = false;
    bool m_isChosen = false;
};

} // namespace thetascope::ui::panels

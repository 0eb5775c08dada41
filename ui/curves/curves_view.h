// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/canvas.h"
#include "ui/plot/plot_style.h"
#include "ui/plot/run_view.h"

#include <QWidget>

#include <memory>
#include <vector>

class QCheckBox;

namespace thetascope::ui::plot {
class CurvesPlot;
class FrameClock;
} // namespace thetascope::ui::plot

namespace thetascope::ui::curves {

/// The CurvesView shows all runs together by step: L, α⁽ᵗ⁾, |dL/dθ|, |σ⁽ᵗ⁾| and θ. A click on the
/// legend hides a run here, and a click or drag in a diagram chooses a step. While the view is
/// hidden it only remembers what to show.
class CurvesView final : public QWidget {
    Q_OBJECT
public:
    /// Makes a view that is painted in the frames of `frames`, which must outlive it.
    explicit CurvesView(plot::FrameClock& frames, QWidget* parent = nullptr);
    ~CurvesView() override;

    /// Sets the runs to show.
    void setRuns(std::vector<plot::RunView> runs);
    /// Sets the step of the clock.
    void setStep(quint64 step);
    /// Sets the last step of the longest run.
    void setLastStep(quint64 last);
    /// Makes the axes of all quantities but θ logarithmic or linear.
    void setLogarithmic(bool logarithmic);

    /// Returns the plot.
    const plot::CurvesPlot& plot() const { return *m_content; }

    QSize sizeHint() const override;

signals:
    /// This signal is emitted when the user has chosen a step.
    void stepChosen(quint64 step);
    /// This signal is emitted when the axes have become logarithmic or linear, by the user or
    /// setLogarithmic().
    void logarithmicChanged(bool logarithmic);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void followStyle();
    void follow();
    void choose(QPointF position);

    plot::FrameClock& m_frames;
    QCheckBox* m_logarithmic;
    plot::Canvas m_canvas;
    std::unique_ptr<plot::CurvesPlot> m_content;
    std::vector<plot::RunView> m_runs;
    bool m_hasNewRuns = false; ///< Whether the plot lacks the newest runs.
    quint64 m_step = 0;
    quint64 m_last = 1;
};

} // namespace thetascope::ui::curves

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

/// All runs together by step: L, α⁽ᵗ⁾, |dL/dθ| and θ. A click on the legend hides a run here; a
/// click or drag in a plot chooses a step. While the view is hidden it only remembers what it is to
/// show.
class CurvesView final : public QWidget {
    Q_OBJECT
public:
    /// The clock, in whose frames the curves are painted, must live as long as this.
    explicit CurvesView(plot::FrameClock& frames, QWidget* parent = nullptr);
    ~CurvesView() override;

    void setRuns(std::vector<plot::RunView> runs);
    void setStep(quint64 step);
    void setLastStep(quint64 last);
    void setLogarithmic(bool logarithmic);

    const plot::CurvesPlot& plot() const { return *m_content; }

    QSize sizeHint() const override;

signals:
    void stepChosen(quint64 step);
    void logarithmicChanged(bool logarithmic);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void followStyle();
    void follow();
    void choose(QPointF place);

    plot::FrameClock& m_frames;
    QCheckBox* m_logarithmic;
    plot::Canvas m_canvas;
    std::unique_ptr<plot::CurvesPlot> m_content;
    std::vector<plot::RunView> m_runs;
    bool m_hasNewRuns = false; ///< that the plot has not got yet
    quint64 m_step = 0;
    quint64 m_last = 1;
};

} // namespace thetascope::ui::curves

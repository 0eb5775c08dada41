// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/run_view.h"

#include <QWidget>

#include <vector>

class QCustomPlot;

namespace thetascope::ui::bench {

/// What one would write first: a QCustomPlot a run, with the loss as a graph, the steps as a curve
/// with round scatters, and the learning rates as a second graph, replotted whole.
class PlainPanels {
public:
    explicit PlainPanels(const std::vector<plot::RunView>& runs);

    /// Milliseconds that it takes to paint all of them.
    double replotAll();

private:
    QWidget m_window;
    std::vector<QCustomPlot*> m_plots;
};

} // namespace thetascope::ui::bench

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plain_panels.h"

#include <QElapsedTimer>
#include <QGridLayout>
#include <qcustomplot.h>

#include <cmath>

namespace thetascope::ui::bench {

PlainPanels::PlainPanels(const std::vector<plot::RunView>& runs) {
    auto* const grid = new QGridLayout(&m_window);
    for (const plot::RunView& run : runs) {
        auto* const plot = new QCustomPlot(&m_window);
        auto* const strip = new QCPAxisRect(plot);
        plot->plotLayout()->addElement(1, 0, strip);
        QCPGraph* const loss = plot->addGraph();
        auto* const path = new QCPCurve(plot->xAxis, plot->yAxis);
        path->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 5));
        QCPGraph* const rates =
            plot->addGraph(strip->axis(QCPAxis::atBottom), strip->axis(QCPAxis::atLeft));
        for (int i = 0; i <= 200; ++i) {
            const double theta = -6 + i * 0.06;
            loss->addData(theta, std::sin(2 * theta) * std::log(theta * theta + 1e-300));
        }
        for (std::uint64_t t = 0; t < run.trajectory.points(); ++t) {
            path->addData(run.trajectory.theta(t), run.trajectory.loss(t));
            rates->addData(static_cast<double>(t), run.trajectory.rate(t));
        }
        plot->xAxis->setRange(-6, 6);
        plot->yAxis->setRange(-4, 4);
        strip->axis(QCPAxis::atBottom)->setRange(0, 1000);
        strip->axis(QCPAxis::atLeft)->setRange(0, 1);
        const auto place = static_cast<int>(m_plots.size());
        grid->addWidget(plot, place / 2, place % 2);
        m_plots.push_back(plot);
    }
    m_window.resize(800, 740); // what the window of 1440 × 900 leaves for its panels
    m_window.show();
    QCoreApplication::processEvents();
}

double PlainPanels::replotAll() {
    QElapsedTimer timer;
    timer.start();
    for (QCustomPlot* plot : m_plots)
        plot->replot(QCustomPlot::rpImmediateRefresh);
    return static_cast<double>(timer.nsecsElapsed()) * 1e-6;
}

} // namespace thetascope::ui::bench

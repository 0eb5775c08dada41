// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/run.h"
#include "tests/support/checked.h"
#include "ui/plot/frame_clock.h"
#include "ui/plot/loss_scene.h"
#include "ui/plot/plot_style.h"
#include "ui/plot/run_view.h"
#include "ui/theme/variable_names.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <qcustomplot.h>

#include <cmath>
#include <memory>
#include <vector>

namespace thetascope::ui::plot {

/// A plot of its own, without a window around it.
class PlotTest : public testing::Test {
protected:
    PlotTest() {
        m_window.resize(480, 400);
        m_widget.resize(480, 400);
        m_window.show();
        m_style = plotStyleOf(m_widget);
    }

    static std::shared_ptr<LossScene> scene(const char* loss, loss::Range x = {-4, 4},
                                            loss::Range y = {-4, 4}) {
        return std::make_shared<LossScene>(*loss::Loss::fromText(loss), x, y);
    }

    /// The run of an optimizer, as plots have it.
    static RunView run(const char* loss, const char* spec, loss::Point start, std::uint64_t steps,
                       std::size_t slot = 0) {
        experiment::Experiment experiment;
        experiment.loss = loss;
        experiment.start = start;
        experiment.until = {steps, 0};
        experiment.contenders = {{*optimizer::parseSpec(spec)}};
        experiment.contenders.front().slot = {slot};
        const experiment::Checked checked = tests::checked(experiment);
        return runView(experiment.contenders.front(), theme::VariableNames(*checked.loss()),
                       experiment::run(checked).front());
    }

    /// What is to be seen, as far as it has been painted.
    QImage seen() { return m_widget.grab().toImage(); }

    QColor colourAt(QPointF place) { return seen().pixelColor(place.toPoint()); }

    /// How many dots of an area have about this colour.
    int dotsOf(const QColor& colour, const QRect& area) {
        const QImage image = seen();
        int dots = 0;
        for (int y = area.top(); y <= area.bottom(); ++y) {
            for (int x = area.left(); x <= area.right(); ++x) {
                const QColor dot = image.pixelColor(x, y);
                dots += std::abs(dot.red() - colour.red()) +
                            std::abs(dot.green() - colour.green()) +
                            std::abs(dot.blue() - colour.blue()) <
                        30;
            }
        }
        return dots;
    }

    QWidget m_window;
    QCustomPlot m_widget{&m_window}; ///< Without a parent it would be for pictures.
    PlotStyle m_style;
};

} // namespace thetascope::ui::plot

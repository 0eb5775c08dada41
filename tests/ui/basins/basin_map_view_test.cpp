// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/experiment.h"
#include "tests/ui/support/find.h"
#include "ui/basins/basin_map_view.h"
#include "ui/model/experiment_model.h"
#include "ui/plot/map_panel.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

namespace thetascope::ui::test {

namespace {

class BasinMapViewTest : public testing::Test {
protected:
    BasinMapViewTest() {
        m_view.resize(900, 700);
        m_view.show();
        EXPECT_TRUE(isComplete());
    }

    bool isComplete() {
        return QTest::qWaitFor(
            [this] {
                QCoreApplication::processEvents();
                return !m_view.runner().isRunning() && !m_view.maps().empty() &&
                       m_view.maps().front() && m_view.maps().front()->summary;
            },
            20'000);
    }

    MapPanel& panel() { return *m_view.panels().front(); }

    QPoint place(double across, double up) { return panel().plot().toPlace(across, up).toPoint(); }

    ExperimentModel m_model;
    BasinMapView m_view{m_model};
};

TEST_F(BasinMapViewTest, click_makesThePixelsRunTheExperiments) {
    const BasinMap map = *m_view.maps().front();
    const int commands = m_model.undoStack().count();
    QTest::mouseClick(&panel().canvas(), Qt::LeftButton, {}, place(-3.1, 0.02));
    ASSERT_EQ(m_model.undoStack().count(), commands + 1);
    const experiment::Experiment& experiment = m_model.experiment();
    // a pixel of 900 across 12 units of θ, and of three powers of ten up
    EXPECT_NEAR(experiment.start[0], -3.1, 0.05);
    EXPECT_NEAR(experiment.contenders.front().optimizer.value("alpha"), 0.02, 0.001);
    const descent::Trajectory run = experiment::run(experiment, *m_model.loss()).front();
    bool found = false;
    for (std::size_t row = 0; row < map.map->height() && !found; ++row) {
        for (std::size_t column = 0; column < map.map->width() && !found; ++column) {
            if (map.request->across.value(column, map.map->width()) != experiment.start[0] ||
                basins::runOf(*map.request, column, row).optimizer !=
                    experiment.contenders.front().optimizer)
                continue;
            found = true;
            const basins::End end = map.endOf({column, row});
            EXPECT_EQ(end.theta[0], run.theta(run.points() - 1)); // bit for bit
            EXPECT_EQ(end.steps, run.steps());
            EXPECT_EQ(end.outcome, run.outcome());
        }
    }
    EXPECT_TRUE(found);
    m_model.undoStack().undo();
    EXPECT_EQ(m_model.experiment(), experiment::defaultExperiment());
}

TEST_F(BasinMapViewTest, hover_tellsStartRateAndEnd) {
    QSignalSpy told(&m_view, &BasinMapView::placeChanged);
    QTest::mouseMove(&panel().canvas(), place(-4.1, 0.05));
    ASSERT_FALSE(told.isEmpty());
    const QString text = told.back().front().toString();
    EXPECT_TRUE(text.contains(QStringLiteral("settles at θ = −3.97"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("α = 0.0"))) << qPrintable(text);
}

TEST_F(BasinMapViewTest, anotherLoss_isMappedAnew) {
    ASSERT_TRUE(m_model.setLoss(QStringLiteral("(θ - 1)^2")));
    QCoreApplication::processEvents();
    ASSERT_TRUE(isComplete());
    const basins::Landmarks& landmarks = *m_view.maps().front()->landmarks;
    ASSERT_EQ(landmarks.minima.size(), 1U);
    EXPECT_NEAR(landmarks.minima.front().theta[0], 1, 1e-9); // as near as minima() promises
}

TEST_F(BasinMapViewTest, cancel_leavesTheMapUnfinished) {
    descent::StoppingRule longer{.steps = 10'000'000, .tolerance = 0};
    ASSERT_TRUE(m_model.setUntil(longer));
    QCoreApplication::processEvents();
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_view.runner().isRunning(); }));
    find<QWidget>(m_view, "basinCancelButton").setFocus();
    m_view.runner().cancel();
    EXPECT_FALSE(m_view.runner().isRunning());
    EXPECT_EQ(m_view.maps().front()->request->until.steps, 200U); // what was there is still shown
}

} // namespace

} // namespace thetascope::ui::test

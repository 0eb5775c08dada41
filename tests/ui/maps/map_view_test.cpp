// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/experiment.h"
#include "core/experiment/run.h"
#include "tests/ui/maps/map_view_fixture.h"
#include "ui/maps/legend.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QUndoStack>

#include <set>

namespace thetascope::ui::maps {

namespace {

using BasinMapViewTest = MapViewTest;

TEST_F(BasinMapViewTest, click_makesThePixelsRunTheExperiments) {
    for (std::size_t i = 0; i < m_view.panels().size(); ++i) {
        const QPoint at = panel(i).plot().mapArea().center() + QPoint(37, -20);
        QTest::mouseClick(&panel(i).canvas(), Qt::LeftButton, {}, at);
        ASSERT_EQ(m_model.undoStack().count(), 1);
        const experiment::Experiment& experiment = m_model.experiment();
        // The dot that was clicked at, not its neighbour.
        const QPoint dot = at - panel(i).plot().mapArea().topLeft();
        const Map::Pixel pixel{static_cast<std::size_t>(dot.x()),
                               map(i).map->height() - 2 - static_cast<std::size_t>(dot.y())};
        const basins::Run expected = basins::runOf(*map(i).request, pixel.column, pixel.row);
        EXPECT_EQ(experiment.start, expected.start);
        EXPECT_EQ(experiment.contenders[i].optimizer, expected.optimizer);
        const descent::Trajectory run = experiment::run(m_model.checked())[i];
        const basins::End end = map(i).endOf(pixel);
        EXPECT_EQ(end.theta[0], run.theta(run.points() - 1)); // bit for bit
        EXPECT_EQ(end.loss, run.loss(run.points() - 1));
        EXPECT_EQ(end.steps, run.steps());
        EXPECT_EQ(end.outcome, run.outcome());
        m_model.undoStack().undo();
        EXPECT_EQ(m_model.experiment(), experiment::defaultExperiment());
        ASSERT_TRUE(isComplete());
    }
}

TEST_F(BasinMapViewTest, hover_tellsStartRateAndEnd) {
    QSignalSpy told(&m_view, &MapView::readoutChanged);
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
    const basins::Landmarks& landmarks = m_view.maps().front()->landmarks->present();
    ASSERT_EQ(landmarks.minima.size(), 1U);
    EXPECT_NEAR(landmarks.minima.front().theta[0], 1, 1e-9); // as near as minima() promises
}

TEST_F(BasinMapViewTest, anotherLoss_isSketchedByAnotherThread) {
    ASSERT_TRUE(m_model.setLoss(QStringLiteral("(θ - 1)^2")));
    EXPECT_NE(&m_view.shown().scene->loss(), m_model.loss().get()) << "nobody has waited for it";
    EXPECT_TRUE(m_view.shown().maps.empty()) << "no map of one loss below the curve of another";
    EXPECT_TRUE(until([&] { return &m_view.shown().scene->loss() == m_model.loss().get(); }));
}

TEST_F(BasinMapViewTest, aMapOfTheOldLossThatIsOnItsWay_isNotShown) {
    ASSERT_TRUE(m_model.setUntil({.steps = 1000}));
    ASSERT_TRUE(until([&] { return m_view.runner().isRunning(); }));
    ASSERT_TRUE(m_model.setLoss(QStringLiteral("(θ - 1)^2")));
    do // what comes of the old order; the view's timer, which gives the new one, does not run
        QCoreApplication::sendPostedEvents(&m_view.runner(), QEvent::MetaCall);
    while (m_view.runner().isRunning());
    for (const auto& map : m_view.maps())
        EXPECT_FALSE(map);
}

TEST_F(BasinMapViewTest, clickBeforeThePanelsFollow_meansTheOptimizerOfThePanel) {
    m_model.setVisible(0, false);
    ASSERT_EQ(m_view.panels().size(), 4U) << "they follow a moment later";
    const optimizer::Optimizer before = m_model.experiment().contenders[0].optimizer;
    const optimizer::Optimizer other = m_model.experiment().contenders[1].optimizer;
    const QPoint at = panel(0).plot().mapArea().center() + QPoint(37, -20);
    QTest::mouseClick(&panel(0).canvas(), Qt::LeftButton, {}, at);
    EXPECT_NE(m_model.experiment().contenders[0].optimizer, before);
    EXPECT_EQ(m_model.experiment().contenders[1].optimizer, other);
}

TEST_F(BasinMapViewTest, clickOnTheMapOfAnOptimizerThatIsGone_doesNothing) {
    m_model.removeContender(3);
    const experiment::Experiment before = m_model.experiment();
    QTest::mouseClick(&panel(3).canvas(), Qt::LeftButton, {}, panel(3).plot().mapArea().center());
    EXPECT_EQ(m_model.experiment(), before);
}

TEST_F(BasinMapViewTest, aMapThatFails_saysSoInItsPanel) {
    emit m_view.runner().failed(1, QStringLiteral("no room"));
    EXPECT_FALSE(m_view.maps()[1]);
    EXPECT_TRUE(m_view.maps()[0]);
    EXPECT_EQ(test::find<QLabel>(panel(1), "summaryLabel").text(), QStringLiteral("no room"));
    EXPECT_FALSE(m_view.runner().isRunning());
    m_view.fit(); // tried again
    ASSERT_TRUE(isComplete());
    EXPECT_TRUE(m_view.maps()[1]);
}

TEST_F(BasinMapViewTest, stopButton_leavesTheMapsAsTheyAre) {
    auto& stop = test::find<QAbstractButton>(m_view, "basinCancelButton");
    EXPECT_FALSE(stop.isVisible());
    ASSERT_TRUE(m_model.setUntil({.steps = 10'000'000, .tolerance = 0}));
    ASSERT_TRUE(until([&] { return m_view.runner().isRunning() && stop.isVisible(); }));
    QTest::mouseClick(&stop, Qt::LeftButton);
    EXPECT_FALSE(m_view.runner().isRunning());
    EXPECT_FALSE(stop.isVisible());
    EXPECT_EQ(map().request->until.steps, 200U); // what was there is still shown
}

TEST_F(BasinMapViewTest, wheel_zoomsAtTheCursorInAllMaps) {
    const basins::Axis across = m_view.across();
    const basins::Axis up = m_view.up();
    const QRect area = panel().plot().mapArea();
    const QPoint at = place(-4, 0.05);
    const QPointF before = *panel().plot().valuesAt(at);
    turnWheel(at, 3);
    ASSERT_TRUE(isComplete());
    EXPECT_LT(m_view.across().high - m_view.across().low, 0.6 * (across.high - across.low));
    EXPECT_LT(m_view.up().high / m_view.up().low, 0.6 * up.high / up.low);
    EXPECT_EQ(panel().plot().mapArea(), area) << "whatever there is in the maps and to explain";
    const QPointF after = *panel().plot().valuesAt(at);
    EXPECT_NEAR(after.x(), before.x(), 1e-6);
    EXPECT_NEAR(after.y() / before.y(), 1, 1e-6);
    QTest::mouseClick(&test::find<QAbstractButton>(m_view, "basinFitButton"), Qt::LeftButton);
    EXPECT_EQ(m_view.across(), across);
    EXPECT_EQ(m_view.up(), up);
}

TEST_F(BasinMapViewTest, zoomedMap_hasNoMarksBesideTheCurve) {
    turnWheel(place(-0.8, 0.05), 3);
    ASSERT_TRUE(isComplete());
    const Colours colours(theme::Theme::from(m_view.palette()));
    const QRgb mark = colours.minimum(0).rgb();
    const int left = panel().plot().mapArea().left();
    const double there = panel().plot().toPixel(-3.972, 0.05).x();
    ASSERT_TRUE(there > 0 && there < left - 6) << "the minimum would be seen beside the axis";
    const QImage picture = panel().canvas().grab().toImage();
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < left - 6; ++x)
            ASSERT_NE(picture.pixel(x, y), mark) << x << ' ' << y;
    }
}

TEST_F(BasinMapViewTest, zoom_endsWhereNumbersCouldNotTellTicksApart) {
    for (int i = 0; i < 30; ++i)
        turnWheel(place(-1.3, 0.04), 5);
    ASSERT_TRUE(isComplete());
    const basins::Axis across = m_view.across();
    EXPECT_NEAR(across.low, -1.3, 0.1);
    EXPECT_GT(across.high - across.low, 1e-6);
    EXPECT_GT(m_view.up().high - m_view.up().low, 1e-8);
    turnWheel(place(across.low, m_view.up().low), -5);
    EXPECT_GT(m_view.across().high - m_view.across().low, 2 * (across.high - across.low));
}

TEST_F(BasinMapViewTest, drag_movesAllMapsAndClicksNowhere) {
    turnWheel(place(0, 0.03), 4);
    ASSERT_TRUE(isComplete());
    const experiment::Experiment before = m_model.experiment();
    const QPoint from = panel().plot().mapArea().center();
    const QPointF held = *panel().plot().valuesAt(from);
    QTest::mousePress(&panel().canvas(), Qt::LeftButton, {}, from);
    for (int i = 1; i <= 6; ++i) {
        moveTo(from + QPoint(10, 4) * i, Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    const QPoint to = from + QPoint(60, 24);
    QTest::mouseRelease(&panel().canvas(), Qt::LeftButton, {}, to);
    ASSERT_TRUE(isComplete());
    for (std::size_t i = 0; i < m_view.panels().size(); ++i) {
        const QPointF now = *panel(i).plot().valuesAt(to);
        EXPECT_NEAR(now.x(), held.x(), 0.02) << i;
        EXPECT_NEAR(now.y() / held.y(), 1, 0.02) << i;
    }
    EXPECT_EQ(m_model.experiment(), before);
}

TEST_F(BasinMapViewTest, modes_showOutcomeLossOrSteps) {
    auto& legend = test::find<Legend>(m_view, "basinLegend");
    const auto says = [&](const QString& text) {
        return std::ranges::any_of(
            legend.entries(), [&](const LegendEntry& entry) { return entry.text.contains(text); });
    };
    const QImage byMinimum = painted();
    EXPECT_TRUE(says(QStringLiteral("θ = −3.972")));
    EXPECT_TRUE(says(QStringLiteral("still moving after 200 steps")));
    choose("basinModeCombo", QStringLiteral("final loss"));
    const QImage byLoss = painted();
    EXPECT_NE(byLoss, byMinimum);
    EXPECT_TRUE(says(QStringLiteral("final L")));
    EXPECT_FALSE(says(QStringLiteral("θ = ")));
    choose("basinModeCombo", QStringLiteral("steps"));
    EXPECT_NE(painted(), byLoss);
    EXPECT_TRUE(says(QStringLiteral("steps")));
    EXPECT_FALSE(m_view.runner().isRunning()) << "other colours, the same map";
    choose("basinModeCombo", QStringLiteral("minimum"));
    EXPECT_EQ(painted(), byMinimum);
}

TEST_F(BasinMapViewTest, axes_canBeAnyTwoQuantities) {
    choose("basinAcrossCombo", QStringLiteral("rate α"));
    EXPECT_EQ(m_view.up().quantity, basins::Axis::Quantity::Start) << "they stay different";
    choose("basinUpCombo", QStringLiteral("μ"));
    EXPECT_EQ(m_view.across().key, "alpha");
    EXPECT_EQ(m_view.up().key, "mu");
    ASSERT_TRUE(isComplete());
    // Only momentum has a μ; the others say so.
    EXPECT_FALSE(m_view.maps()[0]);
    EXPECT_EQ(test::find<QLabel>(panel(0), "summaryLabel").text(),
              QStringLiteral("Gradient descent has no μ"));
    EXPECT_FALSE(panel(0).plot().here()) << "nor has it a place on that axis";
    ASSERT_TRUE(m_view.maps()[1]);
    EXPECT_EQ(panel(1).plot().here(), QPointF(0.05, 0.8));
    const QPoint at = place(0.02, 0.5, 1);
    QTest::mouseClick(&panel(1).canvas(), Qt::LeftButton, {}, at);
    const optimizer::Optimizer& momentum = m_model.experiment().contenders[1].optimizer;
    EXPECT_NEAR(momentum.value("alpha"), 0.02, 0.001);
    EXPECT_NEAR(momentum.value("mu"), 0.5, 0.02);
    EXPECT_EQ(m_model.experiment().start[0], -5);
}

/// A start that matters may fall on a pixel at one width and not at the next.
TEST_F(BasinMapViewTest, maps_areEquallyWide) {
    for (const int width : {900, 901, 902, 903}) {
        m_view.resize(width, 700);
        QCoreApplication::processEvents(); // lays them out
        for (std::size_t i = 1; i < m_view.panels().size(); ++i)
            EXPECT_EQ(panel(i).width(), panel(0).width()) << width << ' ' << i;
    }
}

TEST_F(BasinMapViewTest, axes_tellWhatTheyMean) {
    const auto& box = test::find<QComboBox>(m_view, "basinUpCombo");
    for (int i = 0; i < box.count(); ++i)
        EXPECT_FALSE(box.itemData(i, Qt::ToolTipRole).toString().isEmpty()) << i;
    const int mu = box.findText(QStringLiteral("μ"));
    const auto& settings = m_model.experiment().contenders[1].optimizer.settings;
    EXPECT_EQ(box.itemData(mu, Qt::ToolTipRole).toString().toStdString(),
              settings.back().parameter->sentence);
}

TEST_F(BasinMapViewTest, twoVariables_haveThePlaneOfTheStart) {
    ASSERT_TRUE(m_model.setLoss(QStringLiteral("(x²+y−11)² + (x+y²−7)²")));
    ASSERT_TRUE(isComplete());
    EXPECT_EQ(m_view.across().quantity, basins::Axis::Quantity::Start);
    EXPECT_EQ(m_view.up().quantity, basins::Axis::Quantity::StartY);
    QTest::mouseClick(&panel().canvas(), Qt::LeftButton, {}, place(3, -2));
    const loss::Point start = m_model.experiment().start;
    EXPECT_NEAR(start[0], 3, 0.08); // two dots
    EXPECT_NEAR(start[1], -2, 0.08);
    ASSERT_TRUE(m_model.setLoss(QStringLiteral("θ²")));
    ASSERT_TRUE(isComplete());
    EXPECT_EQ(m_view.up().key, "alpha");
}

TEST_F(BasinMapViewTest, sliderDrag_isFollowedCoarselyThenSharply) {
    const std::size_t width = map(1).map->width();
    optimizer::Optimizer other = m_model.experiment().contenders[1].optimizer;
    ASSERT_TRUE(optimizer::set(other, "mu", 0.3));
    m_model.beginDrag();
    m_model.setOptimizer(1, other);
    const auto shows = [&](std::size_t least, std::size_t most) {
        return map(1).request->optimizer.value("mu") == 0.3 && map(1).summary &&
               map(1).map->width() >= least && map(1).map->width() <= most;
    };
    EXPECT_TRUE(until([&] { return shows(1, width / 3); }));
    m_model.endDrag();
    EXPECT_TRUE(until([&] { return shows(width, width); }));
}

TEST_F(BasinMapViewTest, hover_endsBesideTheMap) {
    QSignalSpy told(&m_view, &MapView::readoutChanged);
    moveTo(place(-4.1, 0.05));
    EXPECT_FALSE(told.back().front().toString().isEmpty());
    moveTo({3, 3});
    EXPECT_TRUE(told.back().front().toString().isEmpty());
}

} // namespace

} // namespace thetascope::ui::maps

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/theme/number_format.h"
#include "ui/window/comparison.h"

#include <QUndoStack>

namespace thetascope::ui::window {

namespace {

using StartDrag = test::WindowTest;

TEST_F(StartDrag, changedRange_repaintsTheAxesOfTheRates) {
    clock().toFirst();
    // Or the first drag would, and every panel would get another size.
    const int height = panel(0).height();
    test::find<QWidget>(window(), "invitation").hide();
    ASSERT_TRUE(until([&] { return panel(0).height() > height; }));
    ASSERT_TRUE(settled());
    for (const double start : {-1.9, 4.4, 0.6, -5.2}) { // slopes, and so rates, of all sizes
        drag(panel(0), ring(panel(0)), place(panel(0), start, 0));
        ASSERT_TRUE(atRest());
        for (panels::Panel* each : panels()) {
            const QImage asDragged = each->canvas().grab().toImage();
            each->plot().setView(each->plot().view()); // everything is painted anew
            each->plot().update();
            QApplication::processEvents();
            QApplication::processEvents();
            EXPECT_EQ(asDragged, each->canvas().grab().toImage()) << start;
        }
    }
}

TEST_F(StartDrag, plots_keepTheirEdges) {
    // From here AdaGrad's rate changes in the fifth digit only.
    ASSERT_TRUE(model().setStart({-3.47, 0}));
    ASSERT_TRUE(atRest());
    for (panels::Panel* each : panels())
        EXPECT_EQ(each->plot().lossArea().left(), panel(0).plot().lossArea().left());
}

TEST_F(StartDrag, drag_movesTheStartAndEveryRun) {
    ASSERT_EQ(panels().size(), 4U);
    const QPoint from = ring(panel(1));
    const QPoint to = place(panel(1), 2, 0);
    drag(panel(1), from, to);
    EXPECT_NEAR(experiment().start[0], 2, 0.05);
    ASSERT_TRUE(settled());
    for (panels::Panel* each : panels()) {
        EXPECT_EQ(each->plot().runs().front().trajectory.theta(0), experiment().start[0]);
        EXPECT_EQ(each->plot().start(), experiment().start);
        EXPECT_NEAR(each->plot().ringPosition().x(), to.x(), 3);
    }
}

TEST_F(StartDrag, ring_isShownBeforeTheRunsCome) {
    const QPoint from = ring(panel(0));
    press(panel(0), from);
    moveTo(panel(0), place(panel(0), 4, 0)); // no event loop runs in between
    for (panels::Panel* each : panels())
        EXPECT_NEAR(each->plot().start()[0], 4, 0.05);
    release(panel(0), place(panel(0), 4, 0));
}

TEST_F(StartDrag, drag_isReadOffInTheStatusBar) {
    auto& readout = test::find<QLabel>(window(), "placeLabel");
    const QPoint grip(5, -3); // beside the ring's centre
    press(panel(0), ring(panel(0)) + grip);
    for (const double across : {1.0, 3.0}) {
        moveTo(panel(0), QPoint(place(panel(0), across, 0).x(), 10) + grip); // far off the curve
        EXPECT_TRUE(readout.text().startsWith(
            QStringLiteral("θ = %1 ").arg(theme::formatNumber(experiment().start[0]))))
            << readout.text().toStdString();
        EXPECT_NEAR(experiment().start[0], across, 0.05);
    }
    release(panel(0), ring(panel(0)) + grip);
}

TEST_F(StartDrag, drag_isOneStepOfTheUndoStack) {
    const double before = experiment().start[0];
    drag(panel(0), ring(panel(0)), place(panel(0), 1, 0));
    ASSERT_NE(experiment().start[0], before);
    EXPECT_EQ(model().undoStack().count(), 1);
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(experiment().start[0], before);
    ASSERT_TRUE(settled());
}

TEST_F(StartDrag, stormOfMoves_endsInTheLastState) {
    const QPoint from = ring(panel(0));
    press(panel(0), from);
    const QRect area = panel(0).plot().lossArea();
    for (int i = 0; i < 1000; ++i)
        moveTo(panel(0), {area.left() + i * 37 % area.width(), from.y()});
    const QPoint end = place(panel(0), -1, 0);
    moveTo(panel(0), end);
    release(panel(0), end);
    EXPECT_NEAR(experiment().start[0], -1, 0.05);
    ASSERT_TRUE(settled());
    // What is shown is what a run of its own gives.
    const auto alone = experiment::run(model().checked());
    for (std::size_t i = 0; i < alone.size(); ++i) {
        const auto& shown = panel(i).plot().runs().front().trajectory;
        ASSERT_EQ(shown.points(), alone[i].points());
        EXPECT_EQ(shown.theta(shown.points() - 1), alone[i].theta(alone[i].points() - 1));
    }
}

TEST_F(StartDrag, pathFromBeforeTheDrag_staysAsAGhost) {
    const double before = experiment().start[0];
    drag(panel(0), ring(panel(0)), place(panel(0), 3, 0));
    ASSERT_TRUE(settled());
    ASSERT_GT(panel(0).plot().runs().front().ghost.points(), 0U);
    EXPECT_EQ(panel(0).plot().runs().front().ghost.theta(0), before);
}

TEST_F(StartDrag, doubleClickAtTheCurve_putsTheStartThere) {
    const double height = model().loss()->at({2.5, 0}).loss;
    QTest::mouseDClick(&panel(2).canvas(), Qt::LeftButton, {}, place(panel(2), 2.5, height));
    EXPECT_NEAR(experiment().start[0], 2.5, 0.05);
}

TEST_F(StartDrag, arrowKeys_moveTheRingOfTheFocusedPanel) {
    panel(0).canvas().setFocus();
    const double before = experiment().start[0];
    key(Qt::Key_Right);
    const double step = experiment().start[0] - before;
    EXPECT_GT(step, 0);
    key(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_NEAR(experiment().start[0] - before, 11 * step, 1e-9);
    key(Qt::Key_Left);
    EXPECT_NEAR(experiment().start[0] - before, 10 * step, 1e-9);
    EXPECT_EQ(experiment().start[0], QString::number(experiment().start[0], 'g', 6).toDouble())
        << "a number that is short to write";
}

TEST_F(StartDrag, dragInThePlane_movesBothCoordinates) {
    ASSERT_TRUE(model().setLoss(QStringLiteral("x² + 3y²")));
    ASSERT_TRUE(model().setStart({-4, 2}));
    ASSERT_TRUE(until([this] { return !panels().empty() && panel(0).plot().scene()->isPlane(); }));
    ASSERT_TRUE(settled());
    drag(panel(0), ring(panel(0)), place(panel(0), 3, -1));
    EXPECT_NEAR(experiment().start[0], 3, 0.05);
    EXPECT_NEAR(experiment().start[1], -1, 0.08);
    ASSERT_TRUE(settled());
    EXPECT_TRUE(until([this] { return panel(0).plot().scene()->field() != nullptr; }))
        << "the contours come from another thread";
}

} // namespace

} // namespace thetascope::ui::window

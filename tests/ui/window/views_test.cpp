// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/window_fixture.h"
#include "ui/curves/curves_view.h"
#include "ui/panels/panel_grid.h"
#include "ui/panels/panel_head.h"
#include "ui/plot/curves_plot.h"

#include <QAbstractButton>
#include <QDockWidget>
#include <QTableView>

#include <cmath>

namespace thetascope::ui::window {

namespace {

using Views = test::WindowTest;

/// Where the mouse is, no button pressed.
void hover(panels::Panel& panel, QPoint at) {
    QMouseEvent event(QEvent::MouseMove, at, panel.canvas().mapToGlobal(at), Qt::NoButton,
                      Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&panel.canvas(), &event);
}

TEST_F(Views, wheel_zoomsAtTheCursorInAllPanels) {
    const plot::View before = panel(0).plot().view();
    const QPoint at = place(panel(0), 2, 1);
    const double theta = panel(0).plot().acrossAt(at.x());
    turnWheel(panel(0), at, 2);
    for (panels::Panel* each : panels()) {
        EXPECT_LT(each->plot().view().across.width(), 0.8 * before.across.width());
        EXPECT_EQ(each->plot().view(), panel(0).plot().view());
    }
    EXPECT_NEAR(panel(0).plot().acrossAt(at.x()), theta, 1e-9);
    QTest::mouseDClick(&panel(0).canvas(), Qt::LeftButton, {},
                       {5, panel(0).plot().lossArea().center().y()}); // on the axis
    EXPECT_EQ(panel(3).plot().view(), before);
    key(Qt::Key_Left, Qt::AltModifier);
    EXPECT_LT(panel(3).plot().view().across.width(), 0.8 * before.across.width());
    key(Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(panel(3).plot().view(), before);
}

TEST_F(Views, dragOnEmptyGround_pans) {
    const plot::View before = panel(0).plot().view();
    drag(panel(0), place(panel(0), 0, 3), place(panel(0), 1, 3));
    EXPECT_NEAR(panel(2).plot().view().across.low, before.across.low - 1, 0.05);
    EXPECT_NEAR(panel(2).plot().view().across.width(), before.across.width(), 1e-9);
}

TEST_F(Views, changedRate_keepsTheView) {
    turnWheel(panel(0), place(panel(0), -4, -2), 3);
    clock().setStep(5);
    const plot::View view = panel(0).plot().view();
    const auto& others = panel(1).plot().runs().front().trajectory.chunks();
    const auto unchanged = others.front();
    optimizer::Optimizer other = experiment().contenders[0].optimizer;
    ASSERT_TRUE(optimizer::set(other, "alpha", 0.02));
    model().setOptimizer(0, other);
    ASSERT_TRUE(until([this] {
        const auto& run = panel(0).plot().runs().front().trajectory;
        return run.points() > 1 && run.rate(0) == 0.02;
    }));
    EXPECT_EQ(panel(0).plot().view(), view);
    EXPECT_EQ(clock().step(), 5U);
    EXPECT_EQ(panel(1).plot().runs().front().trajectory.chunks().front(), unchanged)
        << "the others are not run anew";
}

TEST_F(Views, overlay_showsAllRunsInOnePanel) {
    key(Qt::Key_2, Qt::ControlModifier);
    ASSERT_TRUE(until([this] { return panels().size() == 1; }));
    EXPECT_EQ(panel(0).plot().runs().size(), 4U);
    QTest::mouseClick(&test::find<QWidget>(window(), "sideBySideButton"), Qt::LeftButton);
    EXPECT_TRUE(until([this] { return panels().size() == 4; }));
}

TEST_F(Views, doubleClickOnAHead_enlargesThePanelAndBack) {
    const QSize before = panel(1).size();
    auto& head = *panel(1).findChild<panels::PanelHead*>();
    QTest::mouseDClick(&head, Qt::LeftButton);
    ASSERT_EQ(panels().size(), 1U);
    EXPECT_GT(panel(0).width(), 1.8 * before.width());
    EXPECT_EQ(panel(0).plot().runs().front().slot, experiment().contenders[1].slot);
    QTest::mouseDClick(&head, Qt::LeftButton);
    EXPECT_EQ(panels().size(), 4U);
    EXPECT_EQ(panel(1).size(), before);
}

TEST_F(Views, panels_areAsManyAsTheVisibleOptimizers) {
    for (const std::size_t count : {9U, 1U, 6U}) {
        while (experiment().contenders.size() < count)
            ASSERT_TRUE(model().duplicateContender(0));
        while (experiment().contenders.size() > count)
            model().removeContender(0);
        ASSERT_TRUE(until([&] { return panels().size() == count; }));
        for (panels::Panel* each : panels()) {
            for (panels::Panel* other : panels())
                EXPECT_TRUE(each == other || !each->geometry().intersects(other->geometry()));
        }
    }
    model().setVisible(2, false);
    EXPECT_TRUE(until([this] { return panels().size() == 5; }));
}

TEST_F(Views, runThatShootsOff_leavesAnArrowAndKeepsTheScale) {
    const plot::View before = panel(0).plot().view();
    optimizer::Optimizer wild = experiment().contenders[0].optimizer;
    ASSERT_TRUE(optimizer::set(wild, "alpha", 50));
    model().setOptimizer(0, wild);
    ASSERT_TRUE(until([this] {
        const auto& run = panel(0).plot().runs().front().trajectory;
        return run.points() > 1 && run.rate(0) == 50;
    }));
    clock().setStep(1);
    EXPECT_EQ(panel(0).plot().view(), before);
    EXPECT_TRUE(panel(0).plot().edgeText(0).startsWith(QStringLiteral("θ = ")))
        << panel(0).plot().edgeText(0).toStdString();
}

TEST_F(Views, wrongText_leavesTheLastGoodCurve) {
    const auto shown = model().loss();
    auto& field = test::find<QWidget>(window(), "lossEdit");
    test::retype(field, QStringLiteral("sin θ · ("));
    EXPECT_TRUE(test::find<QLabel>(window(), "lossFault").isVisible());
    ASSERT_TRUE(settled()) << "on the last text that could be read, sin θ";
    EXPECT_DOUBLE_EQ(panel(0).plot().scene()->loss().at({1, 0}).loss, std::sin(1.0));
    test::retype(field, QStringLiteral("(θ − 1)²"));
    ASSERT_TRUE(settled());
    EXPECT_FALSE(test::find<QLabel>(window(), "lossFault").isVisible());
    EXPECT_EQ(panel(0).plot().scene()->loss().at({3, 0}).loss, 4);
    EXPECT_NE(model().loss(), shown);
}

TEST_F(Views, pointUnderTheMouse_isTold) {
    hover(panel(0), place(panel(0), 1, 1));
    const QString text = test::find<QLabel>(window(), "placeLabel").text();
    EXPECT_TRUE(text.contains(QStringLiteral("θ = "))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("dL/dθ = "))) << text.toStdString();
}

TEST_F(Views, clickAtAStepOrARow_setsTheClock) {
    clock().toLast();
    const auto& run = panel(0).plot().runs().front().trajectory;
    const QPoint step = place(panel(0), run.theta(2), run.loss(2));
    press(panel(0), step);
    release(panel(0), step);
    EXPECT_EQ(clock().step(), 2U);
    auto& table = test::find<QTableView>(window(), "stepTableView");
    EXPECT_EQ(table.currentIndex().row(), 2);
    table.setCurrentIndex(table.model()->index(7, 0));
    EXPECT_EQ(clock().step(), 7U);
}

TEST_F(Views, dragInTheLearningRates_scrubs) {
    const QRect strip = panel(0).plot().rateArea();
    drag(panel(0), {strip.left() + 1, strip.center().y()},
         {strip.center().x(), strip.center().y()});
    EXPECT_NEAR(double(clock().step()), double(clock().last()) / 2, 2);
}

TEST_F(Views, legend_hidesCurves) {
    auto& dock = test::find<QDockWidget>(window(), "curvesDock");
    dock.show();
    dock.raise();
    auto& curves = *window().findChild<curves::CurvesView*>();
    ASSERT_TRUE(curves.plot().isShown(0));
    auto& canvas = test::find<QWidget>(curves, "curvesCanvas");
    QPoint spot;
    ASSERT_TRUE(until([&] { // its place is known once it is painted
        for (spot.ry() = 0; spot.y() < 80; spot.ry() += 4) {
            for (spot.rx() = 0; spot.x() < canvas.width(); spot.rx() += 4) {
                if (curves.plot().legendEntryAt(spot) == 0)
                    return true;
            }
        }
        return false;
    }));
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, spot);
    EXPECT_FALSE(curves.plot().isShown(0));
    EXPECT_TRUE(curves.plot().isShown(1));
    EXPECT_TRUE(experiment().contenders[0].visible) << "the experiment stays as it is";
}

TEST_F(Views, boxAndKey_areOneLogarithmicSwitch) {
    auto& box = test::find<QAbstractButton>(window(), "logarithmicBox");
    QTest::mouseClick(&box, Qt::LeftButton, {}, {8, box.height() / 2});
    EXPECT_TRUE(window().shown().logarithmic);
    key(Qt::Key_L, Qt::ControlModifier);
    EXPECT_FALSE(box.isChecked());
}

TEST_F(Views, crosshair_followsTheMouseInAllPanels) {
    hover(panel(0), place(panel(0), 1, 1));
    for (panels::Panel* each : panels()) {
        const auto cross = each->plot().crosshair();
        ASSERT_TRUE(cross);
        EXPECT_NEAR(cross->x(), 1, 0.05);
        EXPECT_DOUBLE_EQ(cross->y(), each->plot().scene()->loss().at({cross->x(), 0}).loss);
    }
    press(panel(0), ring(panel(0)));
    EXPECT_FALSE(panel(1).plot().crosshair()) << "not while the ring is dragged";
    release(panel(0), ring(panel(0)));
    hover(panel(0), place(panel(0), 1, 1));
    EXPECT_TRUE(panel(1).plot().crosshair());
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&panel(0).canvas(), &leave);
    for (panels::Panel* each : panels())
        EXPECT_FALSE(each->plot().crosshair());
}

TEST_F(Views, smallPanels_keepTheirPlotsAligned) {
    while (experiment().contenders.size() < 9)
        ASSERT_TRUE(model().duplicateContender(0));
    ASSERT_TRUE(until([&] { return panels().size() == 9; }));
    ASSERT_TRUE(settled());
    window().resize(1024, 768);
    ASSERT_TRUE(until([&] { return panel(8).plot().lossArea().height() > 40; }));
    for (panels::Panel* each : panels()) {
        EXPECT_EQ(each->plot().furniture(), panel(0).plot().furniture());
        EXPECT_EQ(each->plot().lossArea().left(), panel(0).plot().lossArea().left());
        EXPECT_GT(each->plot().lossArea().height(), 0.45 * each->canvas().height());
    }
}

TEST_F(Views, headOfAllRuns_hasTheHeightItsNamesNeed) {
    while (experiment().contenders.size() < 9)
        ASSERT_TRUE(model().duplicateContender(0));
    key(Qt::Key_2, Qt::ControlModifier);
    ASSERT_TRUE(until([this] { return panels().size() == 1; }));
    const auto& head = *panel(0).findChild<panels::PanelHead*>();
    EXPECT_TRUE(until([&] { return head.height() == head.heightForWidth(head.width()); }))
        << head.height();
    EXPECT_GT(head.height(), head.minimumSizeHint().height()) << "two rows";
}

TEST_F(Views, rings_followTheColours) {
    // Left of and above its centre, where neither curve nor path is.
    const auto hasRingOf = [this](const QColor& wanted) {
        const QImage shown = panel(0).canvas().grab().toImage();
        const QPoint centre = ring(panel(0));
        for (int x = centre.x() - 8; x < centre.x() - 3; ++x) {
            const QColor now = shown.pixelColor(x, centre.y() - 2);
            if (std::abs(now.red() - wanted.red()) + std::abs(now.green() - wanted.green()) +
                    std::abs(now.blue() - wanted.blue()) <
                24)
                return true;
        }
        return false;
    };
    clock().toLast();
    const experiment::Slot slot = experiment().contenders[0].slot;
    m_appearance.setScheme(Appearance::Scheme::Light);
    EXPECT_TRUE(until([&] { return hasRingOf(theme::Theme::light().contender(slot)); }));
    m_appearance.setScheme(Appearance::Scheme::Dark);
    EXPECT_TRUE(until([&] { return hasRingOf(theme::Theme::darkened().contender(slot)); }));
    m_appearance.setScheme(Appearance::Scheme::System);
}

} // namespace

} // namespace thetascope::ui::window

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plot/plot_fixture.h"
#include "ui/plot/basin_strip.h"
#include "ui/plot/panel_plot.h"

namespace thetascope::ui::plot {

namespace {

class PanelPlotTest : public PlotTest {
protected:
    PanelPlotTest() {
        m_plot.setStyle(m_style);
        m_plot.setFurniture(panelFurniture(m_widget.size(), m_style));
    }

    /// A parabola with a run from θ = 3, three quarters of the way to 0 each step, and one from the
    /// same start with small steps.
    void showParabola() {
        m_plot.setScene(scene("θ²"));
        m_plot.setLastStep(8);
        m_plot.setRuns({run("θ²", "gd:alpha=0.375", {3, 0}, 8)});
        m_plot.setStart({3, 0});
        m_plot.setStep(8);
        m_plot.update();
    }

    QColor colour(std::size_t slot) const { return m_style.theme.contender({slot}); }

    /// Whether update() paints without laying out the plot and painting its ground.
    bool leavesTheGround() {
        m_replots.clear();
        m_plot.update();
        return m_replots.isEmpty();
    }

    PanelPlot m_plot{m_widget};
    QSignalSpy m_replots{&m_widget, &QCustomPlot::afterReplot};
};

TEST_F(PanelPlotTest, scene_isShownFromEdgeToEdge) {
    showParabola();
    const View& home = m_plot.scene()->home();
    EXPECT_EQ(m_plot.view(), home);
    const QRect area = m_plot.lossArea();
    ASSERT_GT(area.width(), 200);
    EXPECT_NEAR(m_plot.acrossAt(area.left()), home.across.low, 1e-9);
    EXPECT_NEAR(m_plot.acrossAt(area.left() + area.width()), home.across.high, 1e-9);
    EXPECT_NEAR(m_plot.upAt(area.bottom()), home.up.low, 1e-9);
    EXPECT_NEAR(m_plot.upAt(area.bottom() - area.height()), home.up.high, 1e-9);
    const QPointF place = m_plot.toPixel(1.5, 2);
    EXPECT_NEAR(m_plot.acrossAt(place.x()), 1.5, 1e-9);
    EXPECT_NEAR(m_plot.upAt(place.y()), 2, 1e-9);
}

TEST_F(PanelPlotTest, anotherSceneIsShownAtItsHome_theSameAgainAsItIs) {
    showParabola();
    const View near{{-1, 1}, {0, 1}};
    m_plot.setView(near);
    m_plot.setScene(scene("θ²"));
    EXPECT_EQ(m_plot.view(), near);
    m_plot.setScene(scene("θ^4"));
    EXPECT_EQ(m_plot.view(), m_plot.scene()->home());
}

TEST_F(PanelPlotTest, lastStep_isAtTheRightEndOfTheRates) {
    showParabola();
    const QRect strip = m_plot.rateArea();
    ASSERT_GT(strip.height(), 10);
    EXPECT_NEAR(m_plot.stepAt(strip.left()), 0, 1e-9);
    EXPECT_NEAR(m_plot.stepAt(strip.left() + strip.width()), 8 * 1.01, 1e-9);
    m_plot.setLastStep(200);
    m_plot.update();
    EXPECT_NEAR(m_plot.stepAt(strip.left() + strip.width()), 200 * 1.01, 1e-9);
}

TEST_F(PanelPlotTest, ring_isOnTheCurve) {
    showParabola();
    const QPointF place = m_plot.toPixel(-2, 4);
    m_plot.setStart({-2, 0});
    m_plot.update();
    EXPECT_NEAR(m_plot.ringPosition().x(), place.x(), 1e-9);
    EXPECT_NEAR(m_plot.ringPosition().y(), place.y(), 1e-9);
    EXPECT_GT(dotsOf(colour(0), QRect(place.toPoint() - QPoint(9, 9), QSize(19, 19))), 20);
}

TEST_F(PanelPlotTest, ringOfAStartWithoutALoss_isInTheMiddle) {
    m_plot.setScene(scene("log θ", {-1, 3}));
    m_plot.setStart({-0.5, 0});
    m_plot.update();
    EXPECT_NEAR(m_plot.ringPosition().y(),
                m_plot.lossArea().top() + m_plot.lossArea().height() / 2.0, 1);
}

TEST_F(PanelPlotTest, path_growsWithTheStep) {
    showParabola();
    // From θ = 3 to 0.75: nothing else has the colour there, half way between curve and ring.
    const auto onPath = [this] {
        const QPointF middle = (m_plot.toPixel(3, 9) + m_plot.toPixel(0.75, 0.5625)) / 2;
        return dotsOf(m_style.theme.surface, QRect(middle.toPoint() - QPoint(3, 3), QSize(7, 7)));
    };
    const int after = onPath();
    m_plot.setStep(0);
    m_plot.update();
    EXPECT_GT(onPath(), after) << "there is a line less";
    EXPECT_FALSE(m_plot.stepNear(m_plot.toPixel(0.75, 0.5625), 3));
    m_plot.setStep(8);
    m_plot.update();
    EXPECT_EQ(onPath(), after);
    const auto hit = m_plot.stepNear(m_plot.toPixel(0.75, 0.5625), 3);
    ASSERT_TRUE(hit);
    EXPECT_EQ(hit->step, 1U);
}

TEST_F(PanelPlotTest, uppermostOfSeveralRuns_isHit) {
    m_plot.setScene(scene("θ²"));
    m_plot.setRuns(
        {run("θ²", "gd:alpha=0.375", {3, 0}, 8, 0), run("θ²", "gd:alpha=0.375", {3, 0}, 8, 1)});
    m_plot.setStep(8);
    m_plot.update();
    seen();
    const auto hit = m_plot.stepNear(m_plot.toPixel(0.75, 0.5625), 3);
    ASSERT_TRUE(hit);
    EXPECT_EQ(hit->run, 1U);
}

TEST_F(PanelPlotTest, runOutsideTheView_isTold) {
    showParabola();
    EXPECT_EQ(m_plot.edgeText(0), QString());
    m_plot.setView({{1, 2}, {0, 4}});
    EXPECT_TRUE(m_plot.edgeText(0).startsWith(QStringLiteral("θ = ")))
        << qPrintable(m_plot.edgeText(0));
}

TEST_F(PanelPlotTest, movingParts_leaveTheGroundAlone) {
    showParabola();
    m_plot.setStep(3);
    EXPECT_TRUE(leavesTheGround());
    m_plot.setStart({1, 0});
    EXPECT_TRUE(leavesTheGround());
    m_plot.setCrosshair(loss::Point{1, 0});
    EXPECT_TRUE(leavesTheGround());
    m_plot.setRingHot(true);
    EXPECT_TRUE(leavesTheGround());
    m_plot.setRuns({run("θ²", "gd:alpha=0.3", {1, 0}, 8)});
    EXPECT_TRUE(leavesTheGround());
    m_plot.setLastStep(5);
    EXPECT_TRUE(leavesTheGround()) << "the steps' axis is in a layer of its own";
    m_plot.setView({{-1, 1}, {0, 1}});
    EXPECT_FALSE(leavesTheGround());
}

TEST_F(PanelPlotTest, unchangedParts_areNotStale) {
    showParabola();
    ASSERT_FALSE(m_plot.isStale());
    m_plot.setLastStep(8);
    m_plot.setRingHot(false);
    m_plot.setCrosshair(std::nullopt);
    m_plot.setBasinsShown(false);
    m_plot.setBasins(nullptr);
    m_plot.setFurniture(m_plot.furniture());
    EXPECT_FALSE(m_plot.isStale());
    m_plot.setRingHot(true);
    EXPECT_TRUE(m_plot.isStale());
    m_plot.update();
    EXPECT_FALSE(m_plot.isStale());
}

TEST_F(PanelPlotTest, layerPaintedAlone_looksAsIfAllWerePainted) {
    showParabola();
    m_plot.setRuns({run("θ²", "gd:alpha=0.3", {-2, 0}, 100)});
    m_plot.setLastStep(100);
    m_plot.setStart({-2, 0});
    m_plot.setStep(60);
    m_plot.setCrosshair(loss::Point{1, 0});
    EXPECT_TRUE(leavesTheGround());
    const QImage alone = seen();
    m_plot.setView(m_plot.view());
    EXPECT_FALSE(leavesTheGround());
    EXPECT_EQ(alone, seen());
}

TEST_F(PanelPlotTest, minimumOfAPlane_hasAMark) {
    const auto bowl = scene("(x − 2)² + y²");
    bowl->setField(
        std::make_shared<loss::Field>(loss::field(bowl->loss(), {-4, 4}, {-4, 4}, 50, 50)));
    m_plot.setScene(bowl);
    m_plot.update();
    const QRect around = QRect(-20, -8, 41, 40).translated(m_plot.toPixel(2, 0).toPoint());
    EXPECT_EQ(dotsOf(m_style.theme.ink, around), 0);
    bowl->setMinima({{{2, 0}, 0}});
    m_plot.setScene(bowl);
    m_plot.update();
    EXPECT_GT(dotsOf(m_style.theme.ink, around), 0);
}

TEST_F(PanelPlotTest, slopeAtTheStart_isToldBesideItsTangent) {
    showParabola();
    m_plot.setStep(0);
    m_plot.update();
    const QRect around = QRect(-12, -12, 25, 25).translated(m_plot.ringPosition().toPoint());
    EXPECT_GT(dotsOf(m_style.theme.tangent, around.adjusted(-40, -40, 40, 40)), 60)
        << "the tangent of the present step is on top of the curve";
    EXPECT_EQ(m_plot.slopeText(), QString());
    m_plot.setSlopeShown(true);
    EXPECT_TRUE(leavesTheGround());
    EXPECT_EQ(m_plot.slopeText(), QStringLiteral("dL/dθ = 6"));
    m_plot.setStart({-1.5, 0});
    EXPECT_EQ(m_plot.slopeText(), QStringLiteral("dL/dθ = −3"));
    m_plot.setSlopeShown(false);
    EXPECT_EQ(m_plot.slopeText(), QString());
    m_plot.setScene(scene("x² + y²"));
    m_plot.setSlopeShown(true);
    EXPECT_EQ(m_plot.slopeText(), QString()) << "a plane has no tangent";
}

TEST_F(PanelPlotTest, crosshair_isOnTheLoss) {
    showParabola();
    m_plot.setCrosshair(loss::Point{1.5, 99});
    EXPECT_EQ(m_plot.crosshair(), QPointF(1.5, 2.25));
    m_plot.setCrosshair(std::nullopt);
    EXPECT_FALSE(m_plot.crosshair());
}

TEST_F(PanelPlotTest, basins_tellAboutAStartWithinTheirRange) {
    showParabola();
    EXPECT_TRUE(m_plot.basinArea().isEmpty());
    const int height = m_plot.lossArea().height();
    m_plot.setBasinsShown(true);
    BasinStrip strip;
    strip.range = {-4, 0};
    strip.paint = [](const theme::Theme&) {
        QImage dots(8, 1, QImage::Format_RGB32);
        dots.fill(QColor(10, 200, 30));
        return dots;
    };
    strip.textAt = [](double theta) { return QString::number(theta); };
    m_plot.setBasins(std::make_shared<const BasinStrip>(strip));
    m_plot.update();
    EXPECT_LT(m_plot.lossArea().height(), height);
    const QRectF area = m_plot.basinArea();
    ASSERT_FALSE(area.isEmpty());
    EXPECT_EQ(m_plot.basinText(m_plot.toPixel(-2, 0).x()).toDouble(),
              m_plot.acrossAt(m_plot.toPixel(-2, 0).x()));
    EXPECT_EQ(m_plot.basinText(m_plot.toPixel(1, 0).x()), QString());
    EXPECT_EQ(colourAt({m_plot.toPixel(-2, 0).x(), area.center().y()}), QColor(10, 200, 30));
}

TEST_F(PanelPlotTest, plane_hasContoursOnceItsFieldIsThere) {
    const auto plane = scene("x² + 3y²");
    m_plot.setScene(plane);
    m_plot.setRuns({run("x² + 3y²", "gd:alpha=0.1", {-3, -3}, 40)});
    m_plot.setLastStep(40);
    m_plot.setStart({-3, -3});
    m_plot.update();
    const QPoint low = m_plot.toPixel(0.01, 0.01).toPoint();
    const QPoint high = m_plot.toPixel(3.9, 3.9).toPoint();
    EXPECT_EQ(seen().pixelColor(high), seen().pixelColor(low));
    plane->setField(
        std::make_shared<const loss::Field>(loss::field(plane->loss(), {-4, 4}, {-4, 4}, 60, 60)));
    m_plot.setScene(plane);
    m_plot.update();
    EXPECT_NE(seen().pixelColor(high), seen().pixelColor(low));
    m_plot.setStart({2, 1});
    m_plot.setRuns({run("x² + 3y²", "gd:alpha=0.1", {2, 1}, 30)});
    m_plot.setLastStep(30);
    EXPECT_TRUE(leavesTheGround()) << "the contours are not drawn again";
}

TEST_F(PanelPlotTest, isPaintedInTheFramesOfItsClock_whileItIsSeen) {
    FrameClock frames;
    QCustomPlot widget;
    PanelPlot plot(widget, &frames);
    plot.setStyle(m_style);
    EXPECT_FALSE(frames.isPending()) << "it is hidden";
    widget.resize(300, 300);
    widget.show();
    EXPECT_TRUE(frames.isPending());
    frames.flush();
    EXPECT_FALSE(plot.isStale());
    plot.setRingHot(true);
    EXPECT_TRUE(frames.isPending());
    frames.flush();
    EXPECT_FALSE(plot.isStale());
    widget.hide();
    plot.setRingHot(false);
    frames.request();
    frames.flush();
    EXPECT_TRUE(plot.isStale()) << "nobody sees it";
}

} // namespace

} // namespace thetascope::ui::plot

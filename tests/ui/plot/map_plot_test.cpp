// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plot/plot_fixture.h"
#include "ui/plot/map_plot.h"

namespace thetascope::ui::plot {

namespace {

TEST(MapAxisTest, fractionsAndValues_areInverse) {
    const MapAxis linear{QStringLiteral("θ"), {-2, 6}};
    EXPECT_DOUBLE_EQ(linear.fractionOf(0), 0.25);
    EXPECT_DOUBLE_EQ(linear.valueAt(0.25), 0);
    const MapAxis logarithmic{QStringLiteral("α"), {0.01, 100}, true};
    EXPECT_DOUBLE_EQ(logarithmic.fractionOf(1), 0.5);
    EXPECT_NEAR(logarithmic.valueAt(0.75), 10, 1e-12);
}

class MapPlotTest : public PlotTest {
protected:
    MapPlotTest() {
        m_plot.setStyle(m_style);
        m_plot.setScene(scene("θ²"), {{{1, 0}, 1, kMark}}, true, false);
        m_plot.setAxes(m_across, m_up);
        QImage image(2, 1, QImage::Format_RGB32);
        image.setPixelColor(0, 0, kLeft);
        image.setPixelColor(1, 0, kRight);
        m_plot.setImage(image, m_across, m_up);
        m_plot.update();
    }

    bool leavesTheGround() {
        m_replots.clear();
        m_plot.update();
        return m_replots.isEmpty();
    }

    static constexpr QColor kLeft{200, 30, 30};
    static constexpr QColor kRight{30, 30, 200};
    static constexpr QColor kMark{10, 160, 90};
    const MapAxis m_across{QStringLiteral("start"), {-4, 4}};
    const MapAxis m_up{QStringLiteral("rate"), {0.01, 1}, true};
    MapPlot m_plot{m_widget};
    QSignalSpy m_replots{&m_widget, &QCustomPlot::afterReplot};
};

TEST_F(MapPlotTest, positionsAndValues_areInverse) {
    const QPointF place = m_plot.toPixel(2, 0.1);
    const auto values = m_plot.valuesAt(place);
    ASSERT_TRUE(values);
    EXPECT_NEAR(values->x(), 2, 0.02) << "within the dot";
    EXPECT_NEAR(values->y(), 0.1, 0.002);
    EXPECT_NEAR(place.y(), m_plot.mapArea().top() + m_plot.mapArea().height() / 2.0, 1)
        << "the axis is logarithmic";
    EXPECT_FALSE(m_plot.valuesAt({1, 1}));
}

TEST_F(MapPlotTest, image_fillsItsPartOfTheAxes) {
    EXPECT_EQ(colourAt(m_plot.toPixel(-3, 0.1)), kLeft);
    EXPECT_EQ(colourAt(m_plot.toPixel(3, 0.1)), kRight);
    m_plot.setAxes({m_across.label, {-8, 8}}, m_up);
    m_plot.update();
    EXPECT_EQ(colourAt(m_plot.toPixel(-3, 0.1)), kLeft);
    EXPECT_NE(colourAt(m_plot.toPixel(-6, 0.1)), kLeft) << "there is no map";
    m_plot.setImage({}, {}, {});
    m_plot.update();
    EXPECT_NE(colourAt(m_plot.toPixel(-3, 0.1)), kLeft);
}

TEST_F(MapPlotTest, areaWithoutRoom_isNowhereFarAway) {
    for (const int width : {-100, -1, 0, 1, 20, 60, 300}) {
        for (const int height : {-100, -1, 0, 1, 20, 60, 300}) {
            m_plot.prepare({width, height});
            const QRect area = m_plot.mapArea();
            for (const int edge : {area.left(), area.right(), area.top(), area.bottom()})
                EXPECT_LT(std::abs(edge), 1000) << width << " × " << height;
        }
    }
}

TEST_F(MapPlotTest, mark_movesWithoutTheMap) {
    EXPECT_FALSE(m_plot.here());
    m_plot.setHere(QPointF(2, 0.1));
    EXPECT_TRUE(m_plot.isStale());
    EXPECT_TRUE(leavesTheGround());
    EXPECT_EQ(m_plot.here(), QPointF(2, 0.1));
    const QPointF there = m_plot.toPixel(2, 0.1);
    const QRect around(there.toPoint() - QPoint(9, 9), QSize(19, 19));
    EXPECT_LT(dotsOf(kRight, around), 19 * 19);
    m_plot.setHere(std::nullopt);
    EXPECT_TRUE(leavesTheGround());
    EXPECT_EQ(dotsOf(kRight, around), 19 * 19);
}

TEST_F(MapPlotTest, unchangedAxes_areNotStale) {
    ASSERT_FALSE(m_plot.isStale());
    m_plot.setAxes(m_across, m_up);
    EXPECT_FALSE(m_plot.isStale());
    m_plot.setAxes(m_across, {m_up.label, {0.1, 1}, true});
    EXPECT_FALSE(leavesTheGround());
}

TEST_F(MapPlotTest, curve_standsOverStartsOnly) {
    const auto hasMark = [this] {
        return dotsOf(kMark, QRect(0, 0, m_widget.width(), m_plot.mapArea().top())) > 0;
    };
    EXPECT_TRUE(hasMark()) << "at θ = 1, on the curve";
    const int height = m_plot.mapArea().height();
    m_plot.setScene(scene("θ²"), {{{1, 0}, 1, kMark}}, false, false);
    m_plot.update();
    EXPECT_FALSE(hasMark());
    EXPECT_GT(m_plot.mapArea().height(), height) << "the map has the curve's room";
}

TEST_F(MapPlotTest, marksInThePlane_areOnTheMap) {
    m_plot.setScene(scene("x² + y²"), {{{-2, 0.1}, 0, kMark}}, true, true);
    m_plot.update();
    const QPointF there = m_plot.toPixel(-2, 0.1);
    EXPECT_GT(dotsOf(kMark, QRect(there.toPoint() - QPoint(9, 9), QSize(19, 19))), 10);
}

TEST_F(MapPlotTest, size_isWhatTheMapNeeds) {
    for (const QSize map : {QSize(200, 150), QSize(333, 222), QSize(640, 480)}) {
        const QSize whole = m_plot.sizeFor(map);
        EXPECT_EQ(m_plot.mapArea().size(), map);
        EXPECT_GT(whole.width(), map.width());
        EXPECT_GT(whole.height(), map.height());
    }
}

} // namespace

} // namespace thetascope::ui::plot

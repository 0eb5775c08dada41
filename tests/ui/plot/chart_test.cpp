// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/canvas.h"
#include "ui/plot/chart.h"
#include "ui/plot/page_painter.h"

#include <gtest/gtest.h>

#include <QImage>
#include <qcustomplot.h>

#include <cmath>
#include <limits>
#include <optional>

namespace thetascope::ui::plot {

namespace {

constexpr QSize kChartSize(600, 400);

/// A chart from 0 to 10 in both directions.
class ChartTest : public testing::Test {
protected:
    ChartTest() {
        m_content.across.range = {0, 10};
        m_content.up.range = {0, 10};
        m_canvas.plot().setGeometry(QRect(QPoint(), kChartSize));
        m_canvas.plot().setViewport(QRect(QPoint(), kChartSize));
        m_chart.setStyle({});
    }

    QImage painted() {
        m_chart.setContent(m_content);
        QImage image(kChartSize, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        PagePainter page(image, 1);
        m_chart.paint(page.plotPainter(), kChartSize);
        return image;
    }

    QPointF place(double x, double y) const {
        const QRectF area = m_chart.area();
        return {area.left() + area.width() * x / 10, area.bottom() - area.height() * y / 10};
    }

    std::optional<std::size_t> lineAt(double x, double y) const {
        const auto hit = m_chart.hitAt(place(x, y));
        return hit ? std::optional(hit->line) : std::nullopt;
    }

    bool isAt(const QImage& image, double x, double y, const QColor& colour) const {
        const QPoint at = place(x, y).toPoint();
        for (int up = -2; up <= 2; ++up) {
            if (image.pixelColor(at + QPoint(0, up)) == colour)
                return true;
        }
        return false;
    }

    Canvas m_canvas;
    Chart m_chart{m_canvas.plot()};
    ChartContent m_content;
};

TEST_F(ChartTest, line_isHitBetweenItsPoints) {
    m_content.lines = {{experiment::Slot{0}, {}, {{0, 0}, {10, 10}}}};
    painted();
    EXPECT_EQ(lineAt(5, 5), 0U);
    EXPECT_EQ(lineAt(5, 8), std::nullopt);
    EXPECT_EQ(m_chart.hitAt(place(9, 9))->point, 1U);
}

TEST_F(ChartTest, stair_isHitOnItsSteps) {
    m_content.lines = {{experiment::Slot{0}, {}, {{0, 1}, {10, 9}}}};
    m_content.lines[0].isStair = true;
    painted();
    EXPECT_EQ(lineAt(5, 1), 0U);
    EXPECT_EQ(lineAt(5, 5), std::nullopt) << "it goes across before it rises";
}

TEST_F(ChartTest, gap_isNotHit) {
    const double never = std::numeric_limits<double>::infinity();
    m_content.lines = {{experiment::Slot{0}, {}, {{0, 5}, {3, 5}, {5, never}, {7, 5}, {10, 5}}}};
    painted();
    EXPECT_EQ(lineAt(2, 5), 0U);
    EXPECT_EQ(lineAt(5, 5), std::nullopt);
}

TEST_F(ChartTest, colouredLine_isAboveFadedOnes) {
    m_content.lines = {{experiment::Slot{0}, {}, {{0, 5}, {10, 5}}},
                       {std::nullopt, {}, {{0, 5}, {10, 5}}}};
    const QImage image = painted();
    EXPECT_TRUE(isAt(image, 2.2, 5, theme::Theme::light().contender({0})));
    EXPECT_FALSE(isAt(image, 2.2, 5, theme::Theme::light().fadedInk));
}

TEST_F(ChartTest, chosenLine_isAboveAllAndHasInk) {
    m_content.lines = {{std::nullopt, {}, {{0, 5}, {10, 5}}},
                       {experiment::Slot{0}, {}, {{0, 5}, {10, 5}}}};
    m_content.lines[0].isChosen = true;
    EXPECT_TRUE(isAt(painted(), 2.2, 5, theme::Theme::light().ink));
    EXPECT_EQ(lineAt(2.2, 5), 0U);
}

} // namespace

} // namespace thetascope::ui::plot

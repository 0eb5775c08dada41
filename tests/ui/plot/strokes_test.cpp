// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/clipped_line.h"
#include "ui/plot/strokes.h"

#include <gtest/gtest.h>

#include <QPainter>

#include <cmath>
#include <initializer_list>

namespace thetascope::ui::plot {

namespace {

QPolygonF polygon(std::initializer_list<QPointF> points) {
    return QPolygonF(QList<QPointF>(points));
}

constexpr double kPen = 1.5;
const QRectF kArea(0, 0, 200, 150);

/// A line over the whole area with so many waves per pixel, four points in each half pixel.
QPolygonF waves(double perPixel, double height = 50) {
    QPolygonF line;
    for (int i = 0; i <= 1600; ++i) {
        const double x = i / 8.0;
        line << QPointF(x, 75 - height * std::sin(2 * M_PI * perPixel * (x + 0.01 * (i % 3))));
    }
    return line;
}

qsizetype pointsOf(const Strokes& strokes) {
    qsizetype count = 0;
    for (const QVector<QPolygonF>& parts : {strokes.lines, strokes.bands}) {
        for (const QPolygonF& part : parts)
            count += part.size();
    }
    return count;
}

/// Draws a line as one polyline, or by its strokes.
QImage drawn(const QPolygonF& line, bool byStrokes) {
    QImage image(200, 150, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(Qt::black, kPen);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    if (!byStrokes) {
        painter.drawPolyline(line);
        return image;
    }
    const Strokes strokes = strokesOf(line, kPen, kArea);
    for (const QPolygonF& part : strokes.lines)
        painter.drawPolyline(part);
    fillBands(painter, strokes, Qt::black);
    return image;
}

/// Returns the share of pixels whose grey differs by more than `most` of 255.
double difference(const QImage& a, const QImage& b, int most) {
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > most;
    }
    return static_cast<double>(count) / (a.width() * a.height());
}

TEST(Strokes, tameLine_staysAsItIs) {
    const QPolygonF line = waves(0.02);
    const Strokes strokes = strokesOf(line, kPen, kArea);
    EXPECT_EQ(strokes.lines, QVector<QPolygonF>{line});
    EXPECT_TRUE(strokes.bands.isEmpty());
}

TEST(Strokes, solidLine_isOneBandBetweenItsLeastAndGreatest) {
    const Strokes strokes = strokesOf(waves(2), kPen, kArea);
    ASSERT_EQ(strokes.bands.size(), 1);
    const QRectF box = strokes.bands.first().boundingRect();
    EXPECT_NEAR(box.top(), 25, 3);
    EXPECT_NEAR(box.bottom(), 125, 3);
    EXPECT_LE(box.left(), 0);
    EXPECT_GE(box.right(), 200);
}

TEST(Strokes, manyOrFewWaves_lookLikeOnePolyline) {
    for (const double perPixel : {0.01, 0.1, 0.3, 0.6, 0.9, 1.3, 2.0}) {
        const QPolygonF line = waves(perPixel);
        EXPECT_LT(difference(drawn(line, true), drawn(line, false), 96), 0.01) << perPixel;
    }
}

TEST(Strokes, burst_isSolidOnlyWhereItIs) {
    QPolygonF line;
    for (int i = 0; i <= 1600; ++i) {
        const double x = i / 8.0;
        const bool isWild = x > 50 && x < 100;
        line << QPointF(x, isWild ? (i % 2 == 0 ? 25 : 125) : 75);
    }
    const Strokes strokes = strokesOf(line, kPen, kArea);
    ASSERT_EQ(strokes.bands.size(), 1);
    EXPECT_NEAR(strokes.bands.first().boundingRect().left(), 50, 4);
    EXPECT_NEAR(strokes.bands.first().boundingRect().right(), 100, 4);
    EXPECT_EQ(strokes.lines.size(), 2);
    EXPECT_LT(difference(drawn(line, true), drawn(line, false), 96), 0.01);
}

TEST(Strokes, pointsAreAFewForEachPixel_whateverTheLineDoes) {
    for (const double perPixel : {0.01, 0.1, 0.3, 0.6, 0.9, 1.3, 2.0, 100.7}) {
        for (const double height : {1.0, 100.0, 1e4, 1e7}) {
            const QPolygonF line = waves(perPixel, height);
            EXPECT_LE(pointsOf(strokesOf(line, kPen, kArea)), 20 * kArea.width())
                << perPixel << " waves of " << height;
        }
    }
}

TEST(Strokes, whateverTheLineDoes_nothingIsFarOutsideTheArea) {
    for (const double perPixel : {0.01, 0.3, 2.0}) {
        const Strokes strokes = strokesOf(waves(perPixel, 1e7), kPen, kArea);
        for (const QVector<QPolygonF>& parts : {strokes.lines, strokes.bands}) {
            for (const QPolygonF& part : parts)
                EXPECT_TRUE(kArea.adjusted(-10, -10, 10, 10).contains(part.boundingRect()));
        }
    }
}

TEST(Strokes, partsThatAreStroked_crossTheAreaAFewTimes) {
    for (const double perPixel : {0.1, 0.3, 0.6}) {
        const Strokes strokes = strokesOf(waves(perPixel, 75), kPen, kArea);
        for (const QPolygonF& part : strokes.lines)
            EXPECT_LE(travelOf(part, kArea), 5) << perPixel;
        for (const QPolygonF& band : strokes.bands)
            EXPECT_LE(travelOf(band, kArea), 6) << perPixel;
    }
}

TEST(DashesAcross, steepLine_hasNoMoreThanAFlatOne) {
    const QPolygonF flat = polygon({{0, 0}, {100, 0}});
    const auto dashes = dashesAcross(flat, 4, 2);
    ASSERT_EQ(dashes.size(), 17);
    EXPECT_EQ(dashes[1], polygon({{6, 0}, {10, 0}}));
    EXPECT_EQ(dashes.last(), polygon({{96, 0}, {100, 0}}));
    EXPECT_EQ(dashesAcross(polygon({{0, 0}, {100, 1e6}}), 4, 2).size(), 17);
    EXPECT_EQ(dashesAcross(waves(2), 4, 2).size(), 34);
}

TEST(ClippedLine, lineInside_staysAsItIs) {
    const QPolygonF line = polygon({{1, 1}, {30, 149}, {200, 0}});
    EXPECT_EQ(clippedLine(line, kArea), QVector<QPolygonF>{line});
}

TEST(ClippedLine, lineThatLeaves_endsOnTheBorder) {
    EXPECT_EQ(clippedLine(polygon({{100, 100}, {200, 1e6 + 100}, {300, 100}}),
                          QRectF(0, 0, 400, 100 + 1e5)),
              (QVector<QPolygonF>{polygon({{100, 100}, {110, 1e5 + 100}}),
                                  polygon({{290, 1e5 + 100}, {300, 100}})}));
}

TEST(ClippedLine, lineThatPassesThrough_isCutAtBothEnds) {
    EXPECT_EQ(clippedLine(polygon({{100, -100}, {100, 500}}), kArea),
              QVector<QPolygonF>{polygon({{100, 0}, {100, 150}})});
    EXPECT_TRUE(clippedLine(polygon({{500, -100}, {500, 500}}), kArea).isEmpty());
}

} // namespace

} // namespace thetascope::ui::plot

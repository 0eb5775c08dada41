// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/column_line.h"

#include <gtest/gtest.h>

#include <cmath>
#include <initializer_list>
#include <limits>

namespace thetascope::ui::plot {

namespace {

QPolygonF polygon(std::initializer_list<QPointF> points) {
    return QPolygonF(QList<QPointF>(points));
}

TEST(ColumnLine, pointsWithAColumnEach_areKept) {
    ColumnLine line;
    const QPolygonF points{{0, 3}, {1, 5}, {2, -4}, {3.5, 0}};
    for (const QPointF& each : points)
        line.add(each);
    EXPECT_EQ(line.finish(), QVector<QPolygonF>{points});
}

TEST(ColumnLine, column_keepsItsFirstLeastGreatestAndLast) {
    ColumnLine line;
    for (int i = 0; i <= 400; ++i)
        line.add({0.4 * i / 400, std::sin(i / 10.0)}); // six waves
    line.add({1, 0.5});
    const QPolygonF kept = line.finish().first();
    ASSERT_EQ(kept.size(), 5);
    EXPECT_EQ(kept[0], QPointF(0, 0));
    EXPECT_NEAR(kept[1].y() + kept[2].y(), 0, 1e-3); // −1 and 1
    EXPECT_NEAR(std::abs(kept[1].y()), 1, 1e-3);
    EXPECT_LT(kept[1].x(), kept[2].x()); // in the order in which they came
    EXPECT_EQ(kept[3], QPointF(0.4, std::sin(40.0)));
    EXPECT_EQ(kept[4], QPointF(1, 0.5));
}

TEST(ColumnLine, steepRise_staysWhereItIs) {
    ColumnLine line;
    for (int i = 0; i <= 100; ++i)
        line.add({0.004 * i, 3.0 * i});
    EXPECT_EQ(line.finish(), (QVector<QPolygonF>{polygon({{0, 0}, {0.4, 300}})}));
}

TEST(ColumnLine, nonFiniteValue_breaksTheLine) {
    ColumnLine line;
    line.add({0, 1});
    line.add({1, 1});
    line.add({2, std::numeric_limits<double>::quiet_NaN()});
    line.add({3, 1});
    line.add({4, std::numeric_limits<double>::infinity()});
    EXPECT_EQ(line.finish(), (QVector<QPolygonF>{polygon({{0, 1}, {1, 1}}), polygon({{3, 1}})}));
    EXPECT_TRUE(line.finish().isEmpty());
}

TEST(ColumnLine, manyGapsInAColumn_areOneLine) {
    ColumnLine line;
    for (int i = 0; i < 10'000; ++i) {
        line.add({0.001 * i, static_cast<double>(i % 7)});
        line.breakLine();
    }
    const QVector<QPolygonF> kept = line.finish();
    EXPECT_LE(kept.size(), 21); // ten pixels have twenty columns
    for (const QPolygonF& part : kept) {
        EXPECT_LE(part.size(), 4);
        EXPECT_EQ(part.boundingRect().height(), 6);
    }
}

TEST(ColumnLine, gapBetweenLongLines_stays) {
    ColumnLine line;
    for (int i = 0; i <= 10; ++i)
        line.add({i * 1.0, 1});
    line.breakLine();
    for (int i = 0; i <= 10; ++i)
        line.add({10.01 + i, 5});
    EXPECT_EQ(line.finish().size(), 2);
}

} // namespace

} // namespace thetascope::ui::plot

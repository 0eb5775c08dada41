// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/scale.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace thetascope::ui::maps {

namespace {

/// Values 10^low … 10^high.
std::vector<double> powers(double low, double high) {
    std::vector<double> values;
    for (int i = 0; i <= 100; ++i)
        values.push_back(std::pow(10, low + (high - low) * i / 100));
    return values;
}

TEST(Scale, valuesOfAllSizes_areSpreadOut) {
    // as the final losses on Beale's function, which are from 0.004 to 6604
    const Scale scale(0, powers(-2.4, 3.8), 1e-9);
    EXPECT_EQ(scale.share(0), 0);
    EXPECT_EQ(scale.share(1e5), 1);
    EXPECT_EQ(scale.share(-1), 0) << "what is lower than expected";
    double last = 0;
    for (const double value : {0.1, 1.0, 10.0, 100.0, 1000.0}) {
        EXPECT_GT(scale.share(value), last + 0.1) << value;
        last = scale.share(value);
    }
}

TEST(Scale, fewOutliers_leaveItAsItIs) {
    std::vector<double> values(1000, 2);
    for (int i = 0; i < 300; ++i)
        values[static_cast<std::size_t>(i)] = 1 + i / 300.0;
    const Scale scale(0, values, 1e-9);
    values[999] = 1e30;
    values[998] = std::numeric_limits<double>::infinity();
    EXPECT_EQ(Scale(0, values, 1e-9), scale);
    EXPECT_GT(scale.share(2) - scale.share(1), 0.2);
}

TEST(Scale, differencesByRounding_areNone) {
    const Scale scale(-1, {-1, -1 + 1e-12, -1 + 1e-10, -1 + 2e-10}, 1e-9);
    EXPECT_TRUE(scale.isPoint());
    EXPECT_EQ(scale.share(-1 + 1e-10), 0);
    ASSERT_EQ(scale.ticks().size(), 1U);
    EXPECT_EQ(scale.ticks().front().label, QStringLiteral("−1"));
    EXPECT_TRUE(Scale(0, {}, 0).isPoint());
}

TEST(Scale, ticks_areWhereTheyThemselvesSay) {
    const Scale scale(0, powers(-2.4, 3.8), 1e-9);
    const std::vector<Scale::Tick> ticks = scale.ticks();
    ASSERT_EQ(ticks.size(), 5U);
    EXPECT_EQ(ticks.front().label, QStringLiteral("0"));
    for (const Scale::Tick& tick : ticks) {
        EXPECT_NEAR(scale.share(tick.label.toDouble()), tick.share, 1e-9)
            << tick.label.toStdString();
        EXPECT_LE(tick.label.size(), 5) << tick.label.toStdString();
    }
    for (std::size_t i = 1; i < ticks.size(); ++i)
        EXPECT_GT(ticks[i].share, ticks[i - 1].share + 0.15);
}

TEST(Scale, value_isTheInverseOfShare) {
    const Scale scale(-2.494, {-2.4, -1.6, 0, 3}, 1e-9);
    for (const double share : {0.0, 0.3, 0.7, 1.0})
        EXPECT_NEAR(scale.share(scale.value(share)), share, 1e-12);
}

} // namespace

} // namespace thetascope::ui::maps

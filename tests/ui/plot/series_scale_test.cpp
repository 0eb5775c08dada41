// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/series_scale.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thetascope::ui::plot {

namespace {

void expectRange(QCPRange range, double low, double high) {
    EXPECT_DOUBLE_EQ(range.lower, low);
    EXPECT_DOUBLE_EQ(range.upper, high);
}

TEST(ShownRange, isRoundWithMargins_fromZeroWhereThatCostsLittle) {
    expectRange(shownRange(QCPRange(0.2, 1), false), 0, 1.2);
    expectRange(shownRange(QCPRange(-1, 1), false), -1.2, 1.2);
    expectRange(shownRange(QCPRange(1, 10), true), std::pow(10, -0.5), std::pow(10, 1.5));
}

TEST(ShownRange, nothingToShow_hasARangeOfItsOwn) {
    expectRange(shownRange({}, false), 0, 1.2);
    EXPECT_GT(shownRange({}, true).lower, 0);
}

TEST(ShownRange, logarithmicRange_endsWhereDoublesHaveNoMoreDigits) {
    const QCPRange range = shownRange(QCPRange(1e-300, 1), true);
    EXPECT_NEAR(std::log10(range.upper / range.lower), 16, 1e-9);
}

} // namespace

} // namespace thetascope::ui::plot

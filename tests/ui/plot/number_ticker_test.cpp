// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/number_ticker.h"

#include <gtest/gtest.h>

namespace thetascope::ui {

namespace {

/// The ticks within the range.
QVector<double> ticksOf(QCPAxisTicker& ticker, const QCPRange& range, QVector<QString>* labels) {
    QVector<double> ticks;
    QVector<QString> all;
    ticker.generate(range, QLocale::c(), 'g', 6, ticks, nullptr, labels ? &all : nullptr);
    QVector<double> within;
    for (qsizetype i = 0; i < ticks.size(); ++i) {
        if (!range.contains(ticks[i]))
            continue;
        within << ticks[i];
        if (labels)
            *labels << all[i];
    }
    return within;
}

TEST(NumberTicker, hasNoMoreThanFitAndAtLeastOne) {
    for (const double most : {1.0, 1.7, 2.5, 4.0}) {
        for (double low = -2; low < 2; low += 0.0137) {
            NumberTicker ticker;
            ticker.setTickCount(3);
            ticker.setMost(most);
            const QCPRange range(low, low + 0.063);
            const QVector<double> ticks = ticksOf(ticker, range, nullptr);
            ASSERT_GE(ticks.size(), 1) << low;
            const double apart = ticks.size() < 2 ? range.size() : ticks[1] - ticks[0];
            EXPECT_GE(apart / range.size(), 1 / most - 1e-9) << low;
        }
    }
}

TEST(PowerTicker, leavesOutWhatIsTooNear) {
    PowerTicker ticker;
    ticker.setTickCount(3);
    ticker.setMost(2);
    const QVector<double> ticks = ticksOf(ticker, {0.01, 0.13}, nullptr);
    ASSERT_GE(ticks.size(), 1);
    for (qsizetype i = 1; i < ticks.size(); ++i)
        EXPECT_GE(std::log(ticks[i] / ticks[i - 1]), 0.5 * std::log(13) - 1e-9);
}

TEST(StepTicker, countsWithDigitsInGroups) {
    StepTicker ticker;
    ticker.setTickCount(2);
    QVector<QString> labels;
    ticksOf(ticker, {0, 1e6}, &labels);
    EXPECT_TRUE(labels.contains(QStringLiteral("500\u2009000")));
}

} // namespace

} // namespace thetascope::ui

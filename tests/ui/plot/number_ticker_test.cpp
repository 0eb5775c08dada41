// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/number_ticker.h"

#include <gtest/gtest.h>

#include <cmath>
#include <initializer_list>

namespace thetascope::ui::plot {

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

TEST(NumberTicker, ticks_areAtLeastOneAndNoMoreThanFit) {
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

/// What data may lead to, however far.
const QCPRange kOddRanges[] = {{0, 0},
                               {0, 5e-324},
                               {0.1, 0.10000000000000002},
                               {1, std::nextafter(1, 2)},
                               {-1e308, 1e308},
                               {1e308, 1.0000001e308},
                               {-1e250, 1e250},
                               {-HUGE_VAL, HUGE_VAL},
                               {NAN, NAN}};

TEST(NumberTicker, oddRanges_haveFewTicksOrNone) {
    for (QCPRange range : kOddRanges) {
        for (const double most : {1.0, 5.0, HUGE_VAL}) {
            NumberTicker ticker;
            StepTicker steps;
            ticker.setMost(most);
            steps.setMost(most);
            QVector<QString> labels;
            EXPECT_LT(ticksOf(ticker, range, &labels).size(), 20) << range.lower;
            EXPECT_LT(ticksOf(steps, range, &labels).size(), 20) << range.lower;
        }
    }
}

TEST(DigitsFor, oddDistances_haveANumberOfDigits) {
    for (const QCPRange& range : kOddRanges) {
        for (const double distance : {0.0, 5e-324, 1e-17, 1e308, HUGE_VAL, double(NAN)}) {
            EXPECT_GE(digitsFor(range, distance), 1);
            EXPECT_LE(digitsFor(range, distance), 12);
        }
    }
}

TEST(PowerTicker, ticksTooNear_areLeftOut) {
    PowerTicker ticker;
    ticker.setTickCount(3);
    ticker.setMost(2);
    const QVector<double> ticks = ticksOf(ticker, {0.01, 0.13}, nullptr);
    ASSERT_GE(ticks.size(), 1);
    for (qsizetype i = 1; i < ticks.size(); ++i)
        EXPECT_GE(std::log(ticks[i] / ticks[i - 1]), 0.5 * std::log(13) - 1e-9);
}

/// No more than about half of an axis is without a number.
TEST(PowerTicker, ticks_areEvenOnAnyRange) {
    for (double powers = 0.3; powers < 6; powers += 0.07) {
        for (double low = 1e-5; low < 1; low *= 1.7) {
            PowerTicker ticker;
            ticker.setTickCount(5);
            ticker.setMost(10);
            const QCPRange range(low, low * std::pow(10, powers));
            const QVector<double> ticks = ticksOf(ticker, range, nullptr);
            ASSERT_GE(ticks.size(), 2) << low << ' ' << powers;
            double before = range.lower;
            for (const double tick : ticks + QVector<double>{range.upper}) {
                EXPECT_LT(std::log10(tick / before), 0.52 * powers) << low << ' ' << powers;
                before = tick;
            }
        }
    }
}

TEST(Tickers, labels_tellNearTicksApart) {
    PowerTicker power;
    NumberTicker number;
    for (double width = 0.5; width > 1e-6; width *= 0.7) {
        for (QCPAxisTicker* ticker : std::initializer_list<QCPAxisTicker*>{&power, &number}) {
            QVector<QString> labels;
            const QVector<double> ticks = ticksOf(*ticker, {0.0383, 0.0383 * (1 + width)}, &labels);
            EXPECT_GE(ticks.size(), 2);
            for (qsizetype i = 0; i < labels.size(); ++i) {
                EXPECT_EQ(labels.count(labels[i]), 1) << labels[i].toStdString();
                EXPECT_NEAR(labels[i].toDouble() / ticks[i], 1, 1e-3 * width);
            }
        }
    }
}

TEST(StepTicker, counts_haveTheirDigitsInGroups) {
    StepTicker ticker;
    ticker.setTickCount(2);
    QVector<QString> labels;
    ticksOf(ticker, {0, 1e6}, &labels);
    EXPECT_TRUE(labels.contains(QStringLiteral("500\u2009000")));
}

} // namespace

} // namespace thetascope::ui::plot

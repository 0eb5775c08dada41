// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/number_ticker.h"

#include "ui/theme/number_format.h"
#include "ui/theme/whole.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace thetascope::ui::plot {

namespace {

double ticksWithin(const QCPRange& range, double step) {
    return std::floor(range.upper / step) - std::ceil(range.lower / step) + 1;
}

/// Returns the next rounder step that still has ticks in the range: of two successive ticks, one is
/// a multiple of twice the step.
double widerStep(const QCPRange& range, double step) {
    const double unit = std::pow(10, std::floor(std::log10(step * 1.0001)));
    const double next = unit * (step < 1.5 * unit ? 2 : step < 4 * unit ? 5 : 10);
    return ticksWithin(range, next) >= 1 ? next : 2 * step;
}

/// Round numbers within a power of ten, with the least distance between two of them in powers of
/// ten.
struct Series {
    std::vector<double> mantissas;
    double apart;
};

QVector<double> ticksOf(const Series& series, const QCPRange& range) {
    QVector<double> ticks;
    const int last = theme::whole<int>(std::floor(std::log10(range.upper)));
    for (int power = theme::whole<int>(std::floor(std::log10(range.lower))); power <= last;
         ++power) {
        for (const double mantissa : series.mantissas) {
            const double tick = mantissa * std::pow(10, power);
            if (range.contains(tick))
                ticks << tick;
        }
    }
    return ticks;
}

} // namespace

int digitsFor(const QCPRange& range, double distance) {
    // With more digits, labels would show the rounding errors of ticks.
    constexpr int kMost = 12;
    const double greatest = std::max(std::abs(range.lower), std::abs(range.upper));
    const double between = std::floor(std::log10(greatest)) - std::floor(std::log10(distance));
    return std::clamp(theme::whole<int>(between + 2), 1, kMost); // two for steps of 2.5
}

void NumberTicker::generate(const QCPRange& range, const QLocale& locale, QChar formatChar,
                            int precision, QVector<double>& ticks, QVector<double>* subTicks,
                            QVector<QString>* tickLabels) {
    if (QCPRange::validRange(range)) {
        QCPAxisTicker::generate(range, locale, formatChar, precision, ticks, subTicks, tickLabels);
        return;
    }
    // QCustomPlot would convert what is not finite to integers.
    ticks.clear();
    if (subTicks)
        subTicks->clear();
    if (tickLabels)
        tickLabels->clear();
}

double NumberTicker::getTickStep(const QCPRange& range) {
    double step = QCPAxisTicker::getTickStep(range);
    while (range.size() / step > most() && ticksWithin(range, step) > 1)
        step = widerStep(range, step);
    m_digits = std::max(6, digitsFor(range, step));
    return step;
}

QString NumberTicker::getTickLabel(double tick, const QLocale& /*locale*/, QChar /*formatChar*/,
                                   int /*precision*/) {
    return theme::formatGrouped(tick, m_digits);
}

/// Returns the finest of several series of which at most one more than wanted is in the range.
/// Steps of equal length would crowd at the upper end of a range of a power or more.
QVector<double> PowerTicker::candidates(double tickStep, const QCPRange& range) {
    const double powers = std::log10(range.upper / range.lower);
    constexpr qsizetype kFew = 3;
    for (const Series& series : {Series{{1, 1.5, 2, 3, 5, 7}, 0.125}, Series{{1, 2, 5}, 0.3}}) {
        QVector<double> ticks = ticksOf(series, range);
        if (ticks.size() >= kFew && ticks.size() <= tickCount() + 1 &&
            series.apart >= powers / most())
            return ticks;
    }
    const QVector<double> ticks = ticksOf({{1}, 1}, range);
    if (powers < 1 || ticks.size() < 2)
        // NOLINTNEXTLINE(bugprone-parent-virtual-call): even ticks, which QCPAxisTickerLog has not
        return QCPAxisTicker::createTickVector(tickStep, range);
    return ticks.size() <= tickCount() ? ticks
                                       : QCPAxisTickerLog::createTickVector(tickStep, range);
}

/// Omits ticks that are too close to the previous one.
QVector<double> PowerTicker::createTickVector(double tickStep, const QCPRange& range) {
    const double least = std::log(range.upper / range.lower) / most();
    QVector<double> kept;
    m_digits = 3;
    for (const double tick : candidates(tickStep, range)) {
        const bool isSeen = tick >= range.lower && tick <= range.upper;
        if (!isSeen || (!kept.isEmpty() && std::log(tick / kept.back()) < least))
            continue;
        if (!kept.isEmpty())
            m_digits = std::max(m_digits, digitsFor({tick, tick}, tick - kept.back()));
        kept << tick;
    }
    return kept;
}

QString PowerTicker::getTickLabel(double tick, const QLocale& /*locale*/, QChar /*formatChar*/,
                                  int /*precision*/) {
    return theme::formatGrouped(tick, m_digits);
}

double StepTicker::getTickStep(const QCPRange& range) {
    const double step = NumberTicker::getTickStep(range);
    return step == 2.5 ? 2 : std::max(step, 1.0);
}

QString StepTicker::getTickLabel(double tick, const QLocale& /*locale*/, QChar /*formatChar*/,
                                 int /*precision*/) {
    return theme::formatCount(theme::whole<quint64>(std::round(tick)));
}

} // namespace thetascope::ui::plot

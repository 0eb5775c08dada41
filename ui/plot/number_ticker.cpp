// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/number_ticker.h"

#include "ui/theme/number_format.h"

#include <algorithm>
#include <cmath>

namespace thetascope::ui {

namespace {

double ticksWithin(const QCPRange& range, double step) {
    return std::floor(range.upper / step) - std::ceil(range.lower / step) + 1;
}

/// The next rounder step, which still meets the range: of two ticks that follow each other one is
/// a multiple of twice the step.
double widerStep(const QCPRange& range, double step) {
    const double unit = std::pow(10, std::floor(std::log10(step * 1.0001)));
    const double next = unit * (step < 1.5 * unit ? 2 : step < 4 * unit ? 5 : 10);
    return ticksWithin(range, next) >= 1 ? next : 2 * step;
}

} // namespace

double NumberTicker::getTickStep(const QCPRange& range) {
    double step = QCPAxisTicker::getTickStep(range);
    while (range.size() / step > most() && ticksWithin(range, step) > 1)
        step = widerStep(range, step);
    return step;
}

QString NumberTicker::getTickLabel(double tick, const QLocale& /*locale*/, QChar /*formatChar*/,
                                   int /*precision*/) {
    return formatGrouped(tick, 6);
}

/// Without those that are too near to the one before.
QVector<double> PowerTicker::createTickVector(double tickStep, const QCPRange& range) {
    const double least = std::log(range.upper / range.lower) / most();
    QVector<double> kept;
    for (const double tick : QCPAxisTickerLog::createTickVector(tickStep, range)) {
        const bool isSeen = tick >= range.lower && tick <= range.upper;
        if (isSeen && (kept.isEmpty() || std::log(tick / kept.back()) >= least))
            kept << tick;
    }
    return kept;
}

QString PowerTicker::getTickLabel(double tick, const QLocale& /*locale*/, QChar /*formatChar*/,
                                  int /*precision*/) {
    return formatGrouped(tick, 3);
}

double StepTicker::getTickStep(const QCPRange& range) {
    const double step = NumberTicker::getTickStep(range);
    return step == 2.5 ? 2 : std::max(step, 1.0);
}

QString StepTicker::getTickLabel(double tick, const QLocale& /*locale*/, QChar /*formatChar*/,
                                 int /*precision*/) {
    return formatCount(static_cast<quint64>(std::max(std::round(tick), 0.0)));
}

} // namespace thetascope::ui

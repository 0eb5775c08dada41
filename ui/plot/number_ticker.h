// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

#include <limits>

namespace thetascope::ui::plot {

/// A ticker asks for about so many numbers; no more than this fit, however round they are.
class LimitedTicker {
public:
    /// As many as could stand side by side along the axis.
    void setMost(double most) { m_most = most; }

protected:
    double most() const { return m_most; }

private:
    double m_most = std::numeric_limits<double>::infinity();
};

/// How many digits tell numbers within a range apart that have this distance.
int digitsFor(const QCPRange& range, double distance);

/// Ticks at round numbers, labelled as people write them.
class NumberTicker : public QCPAxisTicker, public LimitedTicker {
protected:
    double getTickStep(const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar,
                         int precision) override;

private:
    int m_digits = 0;
};

/// The same for steps, which are counted: no fractions.
class StepTicker final : public NumberTicker {
protected:
    double getTickStep(const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar,
                         int precision) override;
};

/// Ticks at powers of ten; within one or two powers, at round numbers between them, about equally
/// far apart; within a part of one, at multiples of a round step.
class PowerTicker final : public QCPAxisTickerLog, public LimitedTicker {
protected:
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar,
                         int precision) override;

private:
    QVector<double> candidates(double tickStep, const QCPRange& range);

    int m_digits = 0;
};

} // namespace thetascope::ui::plot

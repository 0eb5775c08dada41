// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

#include <limits>

namespace thetascope::ui::plot {

/// A LimitedTicker is a base of tickers that limits the number of tick labels, since QCustomPlot
/// treats the number that it is asked for as approximate.
class LimitedTicker {
public:
    /// Sets the greatest number of labels that fit side by side along the axis.
    void setMost(double most) { m_most = most; }

protected:
    /// Returns the greatest number of labels.
    double most() const { return m_most; }

private:
    double m_most = std::numeric_limits<double>::infinity();
};

/// Returns how many significant digits distinguish numbers in a range that have the given distance.
int digitsFor(const QCPRange& range, double distance);

/// A NumberTicker puts ticks at round numbers and labels them as formatGrouped() does.
/// A range that is too narrow or too wide for QCustomPlot has no ticks.
class NumberTicker : public QCPAxisTicker, public LimitedTicker {
public:
    void generate(const QCPRange& range, const QLocale& locale, QChar formatChar, int precision,
                  QVector<double>& ticks, QVector<double>* subTicks,
                  QVector<QString>* tickLabels) override;

protected:
    double getTickStep(const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar,
                         int precision) override;

private:
    int m_digits = 0;
};

/// A StepTicker is a NumberTicker for steps, which are whole numbers.
class StepTicker final : public NumberTicker {
protected:
    double getTickStep(const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar,
                         int precision) override;
};

/// A PowerTicker puts ticks at powers of ten. If the range covers only one or two powers, ticks are
/// at round numbers between them at about equal distances; if it covers less, they are at multiples
/// of a round number.
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

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

namespace thetascope::ui {

/// Ticks at round numbers, labelled as people write them. An axis asks for about as many as fit.
class NumberTicker : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar,
                         int precision) override;
};

/// The same for steps, which are counted: no fractions.
class StepTicker final : public NumberTicker {
protected:
    double getTickStep(const QCPRange& range) override;
};

/// Ticks at powers of ten; within one or two powers, at round numbers too.
class PowerTicker final : public QCPAxisTickerLog {
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar,
                         int precision) override;
};

} // namespace thetascope::ui

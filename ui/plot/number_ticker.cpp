// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/number_ticker.h"

#include "ui/theme/number_format.h"

#include <algorithm>

namespace thetascope::ui {

QString NumberTicker::getTickLabel(double tick, const QLocale& /*locale*/, QChar /*formatChar*/,
                                   int /*precision*/) {
    return formatNumber(tick, 6);
}

QString PowerTicker::getTickLabel(double tick, const QLocale& /*locale*/, QChar /*formatChar*/,
                                  int /*precision*/) {
    return formatNumber(tick, 3);
}

double StepTicker::getTickStep(const QCPRange& range) {
    const double step = NumberTicker::getTickStep(range);
    return step == 2.5 ? 2 : std::max(step, 1.0);
}

} // namespace thetascope::ui

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/number_ticker.h"

#include "ui/theme/number_format.h"

namespace thetascope::ui {

QString NumberTicker::getTickLabel(double tick, const QLocale& /*locale*/, QChar /*formatChar*/,
                                   int /*precision*/) {
    return formatNumber(tick, 6);
}

QString PowerTicker::getTickLabel(double tick, const QLocale& /*locale*/, QChar /*formatChar*/,
                                  int /*precision*/) {
    return formatNumber(tick, 3);
}

} // namespace thetascope::ui

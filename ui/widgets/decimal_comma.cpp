// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/decimal_comma.h"

#include <QRegularExpression>

namespace thetascope::ui::widgets {

QString withDecimalPoints(const QString& text, const QLocale& locale) {
    if (locale.decimalPoint() != QLatin1String(","))
        return text;
    static const QRegularExpression kNumber(QStringLiteral("(?<![\\d.,])\\d*(,)\\d+(?![\\d.,])"));
    QString changed = text;
    for (auto numbers = kNumber.globalMatch(text); numbers.hasNext();) {
        const qsizetype comma = numbers.next().capturedStart(1);
        const QStringView before = QStringView(text).left(comma);
        if (before.count(QLatin1Char('(')) == before.count(QLatin1Char(')')))
            changed[comma] = QLatin1Char('.');
    }
    return changed;
}

} // namespace thetascope::ui::widgets

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/number_format.h"

#include <algorithm>
#include <cmath>

namespace thetascope::ui::theme {

namespace {

constexpr QChar kMinus(0x2212);
constexpr QChar kThinSpace(0x2009);

/// Puts thin spaces between groups of the digits before `end` if there are more than four.
void group(QString& text, qsizetype end) {
    const qsizetype first = text.startsWith(kMinus) ? 1 : 0;
    if (end - first <= 4)
        return;
    for (qsizetype at = end - 3; at > first; at -= 3)
        text.insert(at, kThinSpace);
}

} // namespace

QString formatNumber(double value, int digits) {
    if (std::isnan(value))
        return QStringLiteral("not a number");
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("∞") : kMinus + QStringLiteral("∞");
    if (value == 0)
        return QStringLiteral("0");
    const double size = std::abs(value);
    // No exponent is used as long as at most three zeros follow the point.
    const bool plain = size >= 1e-4 && size < std::max(1e5, std::pow(10.0, digits));
    QString text;
    if (plain) {
        const int whole = static_cast<int>(std::floor(std::log10(size))) + 1;
        text = QString::number(value, 'f', std::max(0, digits - whole));
        if (text.contains('.')) {
            while (text.endsWith('0'))
                text.chop(1);
            if (text.endsWith('.'))
                text.chop(1);
        }
    } else {
        return formatPower(value, digits);
    }
    if (text == "-0")
        return QStringLiteral("0");
    return text.replace('-', kMinus);
}

QString formatPower(double value, int digits) {
    const QString text = QString::number(value, 'e', std::max(digits - 1, 0));
    const qsizetype e = text.indexOf('e');
    QString mantissa = text.left(e);
    if (mantissa.contains('.')) {
        while (mantissa.endsWith('0'))
            mantissa.chop(1);
        if (mantissa.endsWith('.'))
            mantissa.chop(1);
    }
    mantissa += 'e' + QString::number(text.mid(e + 1).toInt());
    return mantissa.replace('-', kMinus);
}

QString formatGrouped(double value, int digits) {
    QString text = formatNumber(value, digits);
    qsizetype end = 0;
    while (end < text.size() && (text[end].isDigit() || (end == 0 && text[end] == kMinus)))
        ++end;
    if (end == text.size() || text[end] == '.')
        group(text, end);
    return text;
}

QString formatCount(quint64 value) {
    QString text = QString::number(value);
    group(text, text.size());
    return text;
}

} // namespace thetascope::ui::theme

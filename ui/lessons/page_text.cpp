// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/page_text.h"

#include <QLabel>
#include <QRegularExpression>

namespace thetascope::ui::lessons {

QString unbroken(const QString& text) {
    static const QRegularExpression kInEquations(QStringLiteral("(?<=\\S) ([=≈<>≤≥·]) (?=\\S)"));
    static const QRegularExpression kAfterNumbers(
        QStringLiteral("(?<=\\d) (?=[αβμδσθ%])|(?<=\\bp\\.|lesson|step) (?=\\d)"));
    QString whole = text;
    whole.replace(kInEquations, QStringLiteral("\u00a0\\1\u00a0"));
    whole.replace(kAfterNumbers, QStringLiteral("\u00a0"));
    return whole;
}

QLabel* pageText(const QString& text, QWidget* parent) {
    auto* const label = new QLabel(unbroken(text), parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace thetascope::ui::lessons

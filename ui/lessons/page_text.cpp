// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/page_text.h"

#include "ui/widgets/plain_label.h"

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

widgets::PlainLabel* pageText(const QString& text, QWidget* parent) {
    auto* const label = new widgets::PlainLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse); // before the text, which it concerns
    label->setText(unbroken(text));
    return label;
}

} // namespace thetascope::ui::lessons

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/caption.h"

#include "ui/widgets/markup_label.h"

#include <QRegularExpression>

namespace thetascope::ui::widgets {

namespace {

constexpr double kSmall = 0.86; ///< Relative to the system's font.

} // namespace

PlainLabel* caption(const QString& text, QWidget* parent) {
    auto* label = new PlainLabel(parent);
    label->setProperty("role", "caption");
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * kSmall);
    font.setWeight(QFont::DemiBold);
    font.setLetterSpacing(QFont::PercentageSpacing, 106);
    label->setFont(font);
    setCaption(*label, text);
    return label;
}

void setCaption(PlainLabel& label, const QString& text) {
    // Only words are capitalized, since a variable (x, L) must keep its case.
    static const QRegularExpression kWord(QStringLiteral("[\\p{Latin}&]{2,}"));
    QString shown = text;
    for (auto words = kWord.globalMatch(text); words.hasNext();) {
        const QRegularExpressionMatch word = words.next();
        shown.replace(word.capturedStart(), word.capturedLength(), word.captured().toUpper());
    }
    label.setText(shown);
    label.setAccessibleName(QString(text).remove(QLatin1Char('&')));
}

MarkupLabel* smallPrint(const QString& text, QWidget* parent) {
    auto* label = new MarkupLabel(text, parent);
    label->setProperty("role", "faded");
    label->setWordWrap(true);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 0.92);
    label->setFont(font);
    return label;
}

} // namespace thetascope::ui::widgets

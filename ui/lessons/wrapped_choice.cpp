// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/wrapped_choice.h"

#include "ui/lessons/page_text.h"

#include <QEvent>
#include <QStyle>

namespace thetascope::ui::lessons {

WrappedChoice::WrappedChoice(const QString& text, QWidget* parent)
    : QRadioButton(text, parent)
    , m_whole(unbroken(text)) {
    setAccessibleName(text);
}

QSize WrappedChoice::minimumSizeHint() const {
    return {style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth) * 4,
            QRadioButton::minimumSizeHint().height()};
}

void WrappedChoice::resizeEvent(QResizeEvent* event) {
    QRadioButton::resizeEvent(event);
    wrap();
}

void WrappedChoice::changeEvent(QEvent* event) {
    QRadioButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        wrap();
}

void WrappedChoice::wrap() {
    const int beside = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, this) +
                       style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing, nullptr, this) + 4;
    QString text;
    QString line;
    const QStringList words = m_whole.split(u' ');
    for (const QString& word : words) {
        const QString longer = line.isEmpty() ? word : line + u' ' + word;
        if (!line.isEmpty() && fontMetrics().horizontalAdvance(longer) > width() - beside) {
            text += line + u'\n';
            line = word;
        } else {
            line = longer;
        }
    }
    text += line;
    if (text != this->text())
        setText(text);
}

} // namespace thetascope::ui::lessons

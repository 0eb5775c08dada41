// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/size_box.h"

#include "ui/widgets/fault_bubble.h"

#include <QLineEdit>

#include <algorithm>

namespace thetascope::ui::widgets {

SizeBox::SizeBox(QWidget* parent)
    : QDoubleSpinBox(parent) {
    setDecimals(0);
    setSuffix(tr(" px"));
    setAccelerated(true);
    // Only typing hides the sentence, so that it outlasts the number that the box puts in place of
    // the text.
    connect(lineEdit(), &QLineEdit::textEdited, this, &SizeBox::sayBound);
}

std::optional<double> SizeBox::typed(QString text) const {
    if (text.endsWith(suffix()))
        text.chop(suffix().size());
    bool isNumber = false;
    const double number = locale().toDouble(text.trimmed(), &isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

QValidator::State SizeBox::validate(QString& text, int& position) const {
    const QValidator::State state = QDoubleSpinBox::validate(text, position);
    return state == QValidator::Invalid && typed(text).value_or(0) > 0 ? QValidator::Intermediate
                                                                       : state;
}

void SizeBox::fixup(QString& text) const {
    if (const auto number = typed(text))
        text = textFromValue(std::clamp(*number, minimum(), maximum())) + suffix();
}

void SizeBox::sayBound() {
    const auto number = typed(text());
    QString sentence;
    if (number > maximum())
        sentence = tr("At most %1%2").arg(textFromValue(maximum()), suffix());
    else if (number && *number < minimum())
        sentence = tr("At least %1%2").arg(textFromValue(minimum()), suffix());
    if (!m_bubble)
        m_bubble = new FaultBubble(*this);
    m_bubble->say(sentence);
}

} // namespace thetascope::ui::widgets

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pixel_box.h"

#include "ui/widgets/fault_bubble.h"

#include <QLineEdit>

#include <algorithm>

namespace thetascope::ui::widgets {

PixelBox::PixelBox(QWidget* parent)
    : QSpinBox(parent) {
    setSuffix(tr(" px"));
    setSingleStep(100);
    setAccelerated(true);
    // Only typing hides the sentence, so that it outlasts the number that the box puts in place of
    // the text.
    connect(lineEdit(), &QLineEdit::textEdited, this, &PixelBox::sayBound);
}

qint64 PixelBox::typed(QString text, bool& isNumber) const {
    if (text.endsWith(suffix()))
        text.chop(suffix().size());
    return text.trimmed().toLongLong(&isNumber);
}

QValidator::State PixelBox::validate(QString& text, int& position) const {
    const QValidator::State state = QSpinBox::validate(text, position);
    bool isNumber = false;
    const qint64 number = typed(text, isNumber);
    return state == QValidator::Invalid && isNumber && number > 0 ? QValidator::Intermediate
                                                                  : state;
}

void PixelBox::fixup(QString& text) const {
    bool isNumber = false;
    const qint64 number = typed(text, isNumber);
    if (isNumber)
        text = QString::number(std::clamp<qint64>(number, minimum(), maximum())) + suffix();
}

void PixelBox::sayBound() {
    bool isNumber = false;
    const qint64 number = typed(text(), isNumber);
    QString sentence;
    if (isNumber && number > maximum())
        sentence = tr("At most %1 px").arg(maximum());
    else if (isNumber && number < minimum())
        sentence = tr("At least %1 px").arg(minimum());
    if (!m_bubble)
        m_bubble = new FaultBubble(*this);
    m_bubble->say(sentence);
}

} // namespace thetascope::ui::widgets

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_field.h"

#include "core/text/number_text.h"
#include "ui/theme/number_format.h"
#include "ui/theme/plain_text.h"
#include "ui/theme/whole.h"
#include "ui/widgets/decimal_comma.h"
#include "ui/widgets/fault_bubble.h"
#include "ui/widgets/read_constant.h"

#include <QKeyEvent>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace thetascope::ui::widgets {

NumberField::NumberField(QWidget* parent)
    : QLineEdit(parent) {
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    showNumber();
    connect(this, &QLineEdit::textEdited, this, [this] {
        // A fault is shown when the field loses the focus or Enter is pressed, but hidden as soon
        // as it is corrected.
        if (!m_fault.isEmpty()) {
            const auto number = readConstant(withDecimalPoints(text()));
            if (number && outOfBounds(*number).isEmpty())
                setFault({});
        }
    });
}

void NumberField::setBounds(const NumberBounds& bounds) {
    Q_ASSERT(!bounds.whole || (bounds.minimum >= 0 && bounds.maximum <= NumberBounds::kMostWhole));
    m_bounds = bounds;
}

void NumberField::setZeroText(const QString& text) {
    m_zeroText = text;
    showNumber();
}

void NumberField::setNumber(double number) {
    if (number == m_number && (isModified() || !m_fault.isEmpty()))
        return;
    if (number != m_number)
        m_typed.clear();
    m_number = number;
    setFault({});
    showNumber();
}

void NumberField::setHelp(const QString& help) {
    m_help = help;
    if (m_fault.isEmpty())
        setToolTip(theme::toolTip(help));
}

QSize NumberField::sizeHint() const {
    return {fontMetrics().horizontalAdvance(QStringLiteral("−0.00000")) + 18,
            QLineEdit::sizeHint().height()};
}

QSize NumberField::minimumSizeHint() const {
    return {fontMetrics().horizontalAdvance(QStringLiteral("0.000")) + 18,
            QLineEdit::minimumSizeHint().height()};
}

bool NumberField::event(QEvent* event) {
    // While nothing is being typed here, undo and redo belong to the experiment.
    if (event->type() == QEvent::ShortcutOverride && !isModified()) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            key->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void NumberField::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Up:
        return stepBy(1);
    case Qt::Key_Down:
        return stepBy(-1);
    case Qt::Key_PageUp:
        return stepBy(10);
    case Qt::Key_PageDown:
        return stepBy(-10);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        commit();
        selectAll();
        emit returnPressed();
        return;
    case Qt::Key_Escape:
        if (isModified() || !m_fault.isEmpty()) {
            setFault({});
            showNumber();
            selectAll();
            return;
        }
        break;
    }
    if (!isModified() && (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo)))
        event->ignore();
    else
        QLineEdit::keyPressEvent(event);
}

void NumberField::focusInEvent(QFocusEvent* event) {
    QLineEdit::focusInEvent(event);
    if (m_fault.isEmpty())
        showNumber();
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        selectAll();
}

void NumberField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        commit();
}

void NumberField::commit() {
    if (!isModified()) {
        if (m_fault.isEmpty())
            showNumber();
        return;
    }
    const QString typed = withDecimalPoints(text().trimmed());
    const bool zero = !m_zeroText.isEmpty() && typed.compare(m_zeroText, Qt::CaseInsensitive) == 0;
    const auto number = zero ? tl::expected<double, QString>(0.0) : readConstant(typed);
    const QString fault = number ? outOfBounds(*number) : number.error();
    if (!fault.isEmpty()) {
        setFault(fault);
        return;
    }
    m_typed = typed;
    change(*number);
}

void NumberField::change(double number) {
    const bool changed = number != m_number;
    m_number = number;
    setFault({});
    showNumber();
    if (changed)
        emit numberEdited(number);
}

void NumberField::stepBy(int digits) {
    commit();
    if (!m_fault.isEmpty())
        return;
    // The step is a unit of the second digit: 0.10 → 0.11, −5.0 → −4.9, 200 → 210.
    const double size = std::abs(m_number);
    double exponent = size > 0 ? std::floor(std::log10(size)) - 1 : -1;
    if (m_bounds.whole)
        exponent = std::max(exponent, 0.0);
    const double power = std::pow(10.0, std::abs(exponent));
    const double stepped = exponent < 0 ? std::round(m_number * power + digits) / power
                                        : std::round(m_number / power + digits) * power;
    if (!outOfBounds(stepped).isEmpty())
        return;
    m_typed.clear();
    change(stepped);
}

void NumberField::setFault(const QString& sentence) {
    if (sentence == m_fault)
        return;
    m_fault = sentence;
    setToolTip(theme::toolTip(sentence.isEmpty() ? m_help : sentence));
    setProperty("fault", !sentence.isEmpty());
    style()->unpolish(this);
    style()->polish(this);
    if (!m_bubble && !sentence.isEmpty())
        m_bubble = new FaultBubble(*this);
    if (m_bubble)
        m_bubble->say(sentence);
}

QString NumberField::outOfBounds(double number) const {
    if (number == 0 && m_bounds.zeroToo)
        return {};
    if (m_bounds.whole && number != std::floor(number))
        return tr("Enter a whole number");
    const QString low = theme::formatNumber(m_bounds.minimum);
    const QString high = theme::formatNumber(m_bounds.maximum);
    if (number < m_bounds.minimum)
        return m_bounds.minimumAllowed ? tr("It must be at least %1").arg(low)
                                       : tr("It must be above %1").arg(low);
    if (number == m_bounds.minimum && !m_bounds.minimumAllowed)
        return tr("It must be above %1").arg(low);
    if (number > m_bounds.maximum)
        return m_bounds.maximumAllowed ? tr("It must be at most %1").arg(high)
                                       : tr("It must be below %1").arg(high);
    if (number == m_bounds.maximum && !m_bounds.maximumAllowed)
        return tr("It must be below %1").arg(high);
    return {};
}

QString NumberField::shortText() const {
    if (m_number == 0 && !m_zeroText.isEmpty())
        return m_zeroText;
    return m_bounds.whole ? theme::formatCount(theme::whole<quint64>(m_number))
                          : theme::formatNumber(m_number);
}

QString NumberField::exactText() const {
    if (m_number == 0 && !m_zeroText.isEmpty())
        return m_zeroText;
    if (!m_typed.isEmpty())
        return m_typed;
    return QString::fromStdString(text::shortest(m_number)).replace(QLatin1Char('-'), QChar(u'−'));
}

void NumberField::showNumber() {
    setText(hasFocus() ? exactText() : shortText());
    if (!hasFocus())
        setCursorPosition(0);
}

} // namespace thetascope::ui::widgets

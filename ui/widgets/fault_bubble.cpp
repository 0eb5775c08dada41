// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fault_bubble.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QEvent>

#include <algorithm>

namespace thetascope::ui::widgets {

namespace {

constexpr int kGap = 6;
constexpr int kLetters = 45; ///< The maximum in a line.

/// Returns the field, or the scrolling column that contains it.
const QWidget& columnOf(const QWidget& field) {
    for (const QWidget* each = field.parentWidget(); each; each = each->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea*>(each))
            return *each;
    }
    return field;
}

QRect inWindow(const QWidget& widget) {
    return {widget.mapTo(widget.window(), QPoint()), widget.size()};
}

} // namespace

FaultBubble::FaultBubble(QWidget& field)
    : PlainLabel(field.window())
    , m_field(&field) {
    setObjectName(QStringLiteral("faultBubble"));
    setProperty("role", "bubble");
    setTextFormat(Qt::PlainText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    connect(&field, &QObject::destroyed, this, &QObject::deleteLater);
}

void FaultBubble::say(const QString& sentence) {
    setText(sentence);
    m_field->setAccessibleDescription(text());
    if (sentence.isEmpty()) {
        hide();
        return;
    }
    follow();
    place();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

/// Watches the ancestors of the field, since they move and hide it.
void FaultBubble::follow() {
    if (parentWidget() != m_field->window())
        setParent(m_field->window());
    for (QWidget* each = m_field; each; each = each->parentWidget())
        each->installEventFilter(this); // installing it again has no effect
}

bool FaultBubble::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        if (!text().isEmpty())
            place();
        break;
    default:
        break;
    }
    return PlainLabel::eventFilter(watched, event);
}

/// Fits the sentence into one line, or into several if that would be too wide.
void FaultBubble::fit(int room) {
    setFont(m_field->font());
    ensurePolished(); // since borders count
    setWordWrap(false);
    const int widest = std::min(fontMetrics().averageCharWidth() * kLetters, room);
    const QSize line = sizeHint();
    setWordWrap(line.width() > widest);
    resize(line.width() > widest ? QSize(widest, heightForWidth(widest)) : line);
}

void FaultBubble::place() {
    if (!m_field || !m_field->isVisible() || m_field->visibleRegion().isEmpty()) {
        hide();
        return;
    }
    const QRect room = window()->rect();
    fit(room.width());
    const QRect field = inWindow(*m_field);
    QRect place(QPoint(inWindow(columnOf(*m_field)).right() + kGap, 0), size());
    place.moveTop(field.center().y() - height() / 2);
    if (place.right() > room.right()) { // no room beside it
        place.moveRight(std::min(field.right(), room.right()));
        place.moveTop(field.bottom() + kGap);
    }
    place.moveLeft(std::max(place.left(), room.left()));
    place.moveTop(std::clamp(place.top(), room.top(), std::max(room.bottom() - height(), 0)));
    setGeometry(place);
    show();
    raise();
}

} // namespace thetascope::ui::widgets

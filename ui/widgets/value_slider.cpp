// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/value_slider.h"

#include "ui/theme/theme.h"
#include "ui/theme/whole.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace thetascope::ui::widgets {

namespace {

/// The integers of QSlider are only for assistive technology; the value is m_number.
constexpr int kPositions = 1000;
constexpr double kKnobRadius = 6.5;
constexpr double kFocusRing = 2.5; ///< The width of the ring around the knob.
constexpr double kGroove = 4;
constexpr double kLargeStep = 0.1;

} // namespace

ValueSlider::ValueSlider(QWidget* parent)
    : QSlider(Qt::Horizontal, parent) {
    setRange(0, kPositions);
    setSingleStep(kPositions / 100);
    setPageStep(kPositions / 10);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    // What assistive technology does to the slider counts as done by the user.
    connect(this, &QSlider::valueChanged, this,
            [this](int position) { moveTo(double(position) / kPositions); });
}

void ValueSlider::setScale(const SliderScale& scale) {
    if (scale == m_scale)
        return;
    m_scale = scale;
    setNumber(m_number);
}

void ValueSlider::setNumber(double number) {
    m_number = number;
    const QSignalBlocker blocker(this);
    setValue(theme::whole<int>(std::round(m_scale.fractionOf(number) * kPositions)));
    update();
}

void ValueSlider::setMark(std::optional<double> mark) {
    m_mark = mark && m_scale.contains(*mark) ? mark : std::nullopt;
    update();
}

QSize ValueSlider::sizeHint() const {
    return {120, static_cast<int>(2 * (kKnobRadius + kFocusRing)) + 4};
}

QSize ValueSlider::minimumSizeHint() const {
    return {48, sizeHint().height()};
}

double ValueSlider::xAt(double fraction) const {
    const double margin = kKnobRadius + kFocusRing;
    return margin + fraction * (width() - 2 * margin);
}

double ValueSlider::fractionAt(double x) const {
    return std::clamp((x - xAt(0)) / (xAt(1) - xAt(0)), 0.0, 1.0);
}

void ValueSlider::moveTo(double fraction) {
    const double number = m_scale.valueAt(fraction);
    if (number == m_number)
        return;
    setNumber(number);
    emit numberEdited(number);
}

void ValueSlider::moveBy(double part) {
    const double from = m_scale.fractionOf(m_number);
    // If rounding cancels a step, it continues until the number changes.
    for (double to = from + part; to > -1 && to < 2; to += part) {
        if (m_scale.valueAt(to) != m_number || to <= 0 || to >= 1) {
            moveTo(to);
            return;
        }
    }
}

void ValueSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_dragging = true;
    emit dragBegan();
    moveTo(fractionAt(event->position().x()));
    update();
}

void ValueSlider::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragging)
        moveTo(fractionAt(event->position().x()));
}

void ValueSlider::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_dragging)
        return;
    m_dragging = false;
    emit dragEnded();
    update();
}

bool ValueSlider::event(QEvent* event) {
    // While the slider has the focus, these keys are not the clock's.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool plain = !(key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
        constexpr std::array kKeys{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up,     Qt::Key_Down,
                                   Qt::Key_Home, Qt::Key_End,   Qt::Key_PageUp, Qt::Key_PageDown};
        if (plain && std::find(kKeys.begin(), kKeys.end(), key->key()) != kKeys.end()) {
            event->accept();
            return true;
        }
    }
    return QSlider::event(event);
}

void ValueSlider::keyPressEvent(QKeyEvent* event) {
    const double small =
        event->modifiers().testFlag(Qt::ShiftModifier) ? kLargeStep : m_scale.smallStep();
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        return moveBy(-small);
    case Qt::Key_Right:
    case Qt::Key_Up:
        return moveBy(small);
    case Qt::Key_PageDown:
        return moveBy(-kLargeStep);
    case Qt::Key_PageUp:
        return moveBy(kLargeStep);
    case Qt::Key_Home:
        return moveTo(0);
    case Qt::Key_End:
        return moveTo(1);
    }
    event->ignore();
}

void ValueSlider::wheelEvent(QWheelEvent* event) {
    // The wheel only acts while the slider has the focus, since scrolling the column must not
    // change the sliders under the pointer.
    if (hasFocus() && event->angleDelta().y() != 0)
        moveBy(event->angleDelta().y() > 0 ? m_scale.smallStep() : -m_scale.smallStep());
    else
        event->ignore();
}

void ValueSlider::paintEvent(QPaintEvent*) {
    const theme::Theme theme = theme::Theme::from(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    const double knob = xAt(m_scale.fractionOf(m_number));
    const QColor strong = isEnabled() ? theme.ink : theme.fadedInk;

    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.border);
    const double left = xAt(0) - kKnobRadius;
    const double right = xAt(1) + kKnobRadius;
    const QRectF groove(left, middle - kGroove / 2, right - left, kGroove);
    painter.drawRoundedRect(groove, kGroove / 2, kGroove / 2);
    QColor travelled = theme.accent;
    travelled.setAlphaF(isEnabled() ? 0.55F : 0.2F);
    painter.setBrush(travelled);
    painter.drawRoundedRect(QRectF(left, groove.top(), knob - left, kGroove), kGroove / 2,
                            kGroove / 2);
    if (m_mark) {
        painter.setBrush(theme.warning);
        const double x = xAt(m_scale.fractionOf(*m_mark));
        painter.drawRoundedRect(QRectF(x - 1.25, middle - 7, 2.5, 14), 1, 1);
    }
    if (hasFocus()) {
        QColor ring = theme.accent;
        ring.setAlphaF(0.35F);
        painter.setBrush(ring);
        painter.drawEllipse(QPointF(knob, middle), kKnobRadius + kFocusRing,
                            kKnobRadius + kFocusRing);
    }
    painter.setBrush(m_dragging ? theme.accent : theme.surface);
    painter.setPen(QPen(hasFocus() ? theme.accent : strong, 2));
    painter.drawEllipse(QPointF(knob, middle), kKnobRadius - 1, kKnobRadius - 1);
}

} // namespace thetascope::ui::widgets

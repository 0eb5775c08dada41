// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/highlight_frame.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>

namespace thetascope::ui::lessons {

namespace {

constexpr double kWidth = 3; ///< The width of the frame's line, in pixels.
constexpr double kRadius = 6;
constexpr int kMargin = 6; ///< The space between the widget and the frame, in pixels.

} // namespace

HighlightFrame::HighlightFrame(QWidget& window)
    : QWidget(&window) {
    setObjectName(QStringLiteral("highlightFrame"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, [this] { pointAt(nullptr); });
    hide();
}

void HighlightFrame::pointAt(QWidget* target) {
    for (QWidget* each = m_target; each && each != window(); each = each->parentWidget())
        each->removeEventFilter(this);
    m_target = target;
    if (!target) {
        m_timer.stop();
        hide();
        return;
    }
    // The widgets that contain it may be moved, too.
    for (QWidget* each = target; each != window(); each = each->parentWidget())
        each->installEventFilter(this);
    m_timer.start();
    follow();
}

bool HighlightFrame::eventFilter(QObject* watched, QEvent* event) {
    const QEvent::Type type = event->type();
    if (m_target && (type == QEvent::Resize || type == QEvent::Move || type == QEvent::Show ||
                     type == QEvent::Hide))
        follow();
    return QWidget::eventFilter(watched, event);
}

void HighlightFrame::follow() {
    const QRect area(m_target->mapTo(window(), QPoint(0, 0)), m_target->size());
    setGeometry(area.adjusted(-kMargin, -kMargin, kMargin, kMargin) & window()->rect());
    setVisible(m_target->isVisible() && m_target->window() == window());
    raise();
}

void HighlightFrame::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::Theme::from(palette()).accent, kWidth));
    const double inset = kWidth / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), kRadius,
                            kRadius);
}

} // namespace thetascope::ui::lessons

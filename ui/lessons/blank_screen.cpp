// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/blank_screen.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace thetascope::ui::lessons {

namespace {

bool isModifier(const QEvent& event) {
    const int key = static_cast<const QKeyEvent&>(event).key();
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt ||
           key == Qt::Key_AltGr || key == Qt::Key_Meta;
}

} // namespace

BlankScreen::BlankScreen(QWidget& window)
    : QWidget(&window) {
    setObjectName(QStringLiteral("blankScreen"));
    setAccessibleName(tr("The screen is blank. Any key shows the window again."));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::BlankCursor);
    window.installEventFilter(this);
    hide();
}

void BlankScreen::cover() {
    m_focused = QApplication::focusWidget();
    setGeometry(window()->rect());
    show();
    raise();
    setFocus();
}

void BlankScreen::uncover() {
    if (isHidden())
        return;
    if (m_focused)
        m_focused->setFocus();
    else
        window()->setFocus();
    hide();
}

bool BlankScreen::event(QEvent* event) {
    switch (event->type()) {
    case QEvent::ShortcutOverride: // so that the key is no action's
        event->accept();
        return true;
    case QEvent::KeyPress:
        if (!isModifier(*event))
            uncover();
        return true;
    case QEvent::MouseButtonPress:
        uncover();
        return true;
    default:
        return QWidget::event(event);
    }
}

bool BlankScreen::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize)
        setGeometry(window()->rect());
    return QWidget::eventFilter(watched, event);
}

void BlankScreen::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), Qt::black);
}

} // namespace thetascope::ui::lessons

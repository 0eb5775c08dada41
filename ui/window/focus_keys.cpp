// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/focus_keys.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QTabBar>

namespace thetascope::ui {

namespace {

bool isUsedBy(const QObject& control, int key) {
    const bool moves =
        key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End;
    if (qobject_cast<const QAbstractButton*>(&control))
        return key == Qt::Key_Space;
    if (qobject_cast<const QAbstractSlider*>(&control) || qobject_cast<const QTabBar*>(&control))
        return moves;
    return qobject_cast<const QComboBox*>(&control) ||
           qobject_cast<const QAbstractItemView*>(&control);
}

} // namespace

FocusKeys::FocusKeys(QObject* parent)
    : QObject(parent) {
    qApp->installEventFilter(this);
}

bool FocusKeys::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto& key = static_cast<QKeyEvent&>(*event);
    const bool isPlain = (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain && isUsedBy(*watched, key.key()))
        event->accept();
    return false;
}

} // namespace thetascope::ui

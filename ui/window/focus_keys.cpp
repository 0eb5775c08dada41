// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/focus_keys.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QMenuBar>
#include <QTabBar>

#include <algorithm>

namespace thetascope::ui::window {

namespace {

bool isPlain(const QKeyEvent& key) {
    return (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

bool isPage(int key) {
    return key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

/// Entries are walked through with these, or found by their first letters.
bool findsEntry(const QKeyEvent& key) {
    return key.key() == Qt::Key_Up || key.key() == Qt::Key_Down || key.key() == Qt::Key_Home ||
           key.key() == Qt::Key_End || isPage(key.key()) ||
           (!key.text().isEmpty() && key.text().front().isPrint()); // Space too
}

bool movesAlong(int key) {
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End;
}

/// Of the keys without modifiers.
bool isUsedBy(const QObject& control, const QKeyEvent& key) {
    if (qobject_cast<const QAbstractButton*>(&control))
        return key.key() == Qt::Key_Space;
    if (qobject_cast<const QAbstractSlider*>(&control) || qobject_cast<const QTabBar*>(&control))
        return movesAlong(key.key());
    if (qobject_cast<const QComboBox*>(&control))
        return findsEntry(key);
    if (const auto* const view = qobject_cast<const QAbstractItemView*>(&control)) {
        const bool hasColumns = view->model() && view->model()->columnCount() > 1;
        return findsEntry(key) || (hasColumns && movesAlong(key.key()));
    }
    return false;
}

/// What the focused control itself offers for a key, as in its context menu; null if nothing, or
/// if the key only comes by there from a control within.
QAction* ownAction(const QObject& control, const QKeyEvent& key) {
    const QWidget* const focused = QApplication::focusWidget();
    if (&control != focused || focused->isWindow())
        return nullptr;
    const QKeySequence pressed(
        QKeyCombination(key.modifiers() & ~Qt::KeypadModifier, Qt::Key(key.key())));
    const QList<QAction*> actions = focused->actions();
    const auto found = std::ranges::find_if(actions, [&](const QAction* action) {
        return action->isEnabled() && action->shortcuts().contains(pressed) &&
               (action->shortcutContext() == Qt::WidgetShortcut ||
                action->shortcutContext() == Qt::WidgetWithChildrenShortcut);
    });
    return found == actions.end() ? nullptr : *found;
}

/// Buttons and menus leave the keys where they are: they may be about the very text that is typed.
bool endsTyping(const QWidget& pressed) {
    const QWidget* const focused = QApplication::focusWidget();
    return focused && focused->testAttribute(Qt::WA_InputMethodEnabled) &&
           focused->window() == pressed.window() && !focused->isAncestorOf(&pressed) &&
           (pressed.focusPolicy() & Qt::ClickFocus) == 0 &&
           !qobject_cast<const QAbstractButton*>(&pressed) &&
           !qobject_cast<const QAbstractSlider*>(&pressed) &&
           !qobject_cast<const QMenuBar*>(&pressed);
}

} // namespace

FocusKeys::FocusKeys(QObject* parent)
    : QObject(parent) {
    qApp->installEventFilter(this);
}

/// A key whose ShortcutOverride is accepted comes to the control as a key, and to no action: to one
/// of the control's own it is brought here.
bool FocusKeys::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = static_cast<QKeyEvent&>(*event);
        const bool turnsPage = m_presenting && isPage(key.key());
        if (ownAction(*watched, key) || (isPlain(key) && !turnsPage && isUsedBy(*watched, key)))
            event->accept();
    } else if (event->type() == QEvent::KeyPress) {
        if (QAction* const action = ownAction(*watched, static_cast<QKeyEvent&>(*event))) {
            action->trigger();
            return true;
        }
    } else if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        if (const auto& pressed = static_cast<const QWidget&>(*watched); endsTyping(pressed))
            pressed.window()->setFocus(Qt::MouseFocusReason);
    }
    return false;
}

} // namespace thetascope::ui::window

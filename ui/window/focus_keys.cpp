// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/focus_keys.h"

#include "ui/widgets/number_field.h"

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

/// Returns whether a lecturer's remote control sends a key: to turn pages, or to blank the screen.
bool isOfRemote(int key) {
    return isPage(key) || key == Qt::Key_B || key == Qt::Key_Period;
}

/// Returns whether a key moves through the entries of a list or finds one by its first letters.
bool findsEntry(const QKeyEvent& key) {
    return key.key() == Qt::Key_Up || key.key() == Qt::Key_Down || key.key() == Qt::Key_Home ||
           key.key() == Qt::Key_End || isPage(key.key()) ||
           (!key.text().isEmpty() && key.text().front().isPrint()); // includes Space
}

bool changesNumber(int key) {
    return key == Qt::Key_Up || key == Qt::Key_Down || isPage(key);
}

bool movesAlong(int key) {
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End;
}

/// Returns whether a widget uses a key without modifiers.
bool isUsedBy(const QObject& control, const QKeyEvent& key) {
    if (qobject_cast<const QAbstractButton*>(&control))
        return key.key() == Qt::Key_Space;
    if (qobject_cast<const QAbstractSlider*>(&control) || qobject_cast<const QTabBar*>(&control))
        return movesAlong(key.key());
    if (qobject_cast<const widgets::NumberField*>(&control))
        return changesNumber(key.key());
    if (qobject_cast<const QComboBox*>(&control))
        return findsEntry(key);
    if (const auto* const view = qobject_cast<const QAbstractItemView*>(&control)) {
        const bool hasColumns = view->model() && view->model()->columnCount() > 1;
        return findsEntry(key) || (hasColumns && movesAlong(key.key()));
    }
    return false;
}

/// Returns the action that the focused widget itself has for a key, as in its context menu; null if
/// it has none, or if the key only passes through it from a child.
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

/// Returns whether a press on a widget ends typing in a text field. Buttons and menus do not end
/// it, since they may act on the text that is being typed.
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

/// A widget that accepts ShortcutOverride receives a key as such, and no action is triggered. If
/// the key belongs to an action of the widget, the action is triggered here.
bool FocusKeys::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = static_cast<QKeyEvent&>(*event);
        const bool isRemote = m_presenting && isOfRemote(key.key());
        if (ownAction(*watched, key) || (isPlain(key) && !isRemote && isUsedBy(*watched, key)))
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

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <QTest>
#include <QWidget>

namespace thetascope::ui::test {

/// The child with this object name; a test that asks for one that is not there ends.
template <typename Widget>
Widget& find(const QWidget& parent, const char* name) {
    auto* const child = parent.findChild<Widget*>(QString::fromUtf8(name));
    if (!child)
        qFatal("no child named %s", name);
    return *child;
}

/// Shown and with the window's focus, as events need it.
inline void expose(QWidget& window) {
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
}

/// Replaces what stands in a field, key by key, and leaves the field as it is then.
inline void retype(QWidget& field, const QString& text) {
    field.setFocus();
    QTest::keySequence(&field, QKeySequence::SelectAll);
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_unknown, QString(letter), Qt::NoModifier);
}

inline void retypeAndEnter(QWidget& field, const QString& text) {
    retype(field, text);
    QTest::keyClick(&field, Qt::Key_Return);
}

} // namespace thetascope::ui::test

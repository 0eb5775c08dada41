// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/themed_button.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QToolButton>

namespace thetascope::ui::widgets {

namespace {

class ThemedButton final : public QToolButton {
public:
    using QToolButton::QToolButton;

    void setIconName(const QString& name) {
        m_iconName = name;
        const theme::Theme theme = theme::Theme::from(palette());
        // A checked segment is filled with the ink.
        const bool isSegment = property("role") == QStringLiteral("segment");
        setIcon(theme::icon(name, theme, isSegment ? theme.surface : theme.accent));
    }

protected:
    bool event(QEvent* event) override {
        if (event->type() == QEvent::DynamicPropertyChange) // the role
            setIconName(m_iconName);
        // While the button has the focus, Space presses it instead of starting the clock.
        if (event->type() == QEvent::ShortcutOverride &&
            static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
            event->accept();
            return true;
        }
        return QToolButton::event(event);
    }

    void actionEvent(QActionEvent* event) override {
        // This changes the icon to that of the action, if any, at each change.
        QToolButton::actionEvent(event);
        setIconName(m_iconName);
    }

    void changeEvent(QEvent* event) override {
        QToolButton::changeEvent(event);
        if (event->type() == QEvent::PaletteChange)
            setIconName(m_iconName);
    }

private:
    QString m_iconName;
};

} // namespace

QToolButton* themedButton(const QString& iconName, QWidget* parent) {
    auto* button = new ThemedButton(parent);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus); // so that a click does not move the focus
    button->setIconName(iconName);
    return button;
}

void setThemedIcon(QToolButton& button, const QString& iconName) {
    static_cast<ThemedButton&>(button).setIconName(iconName);
}

} // namespace thetascope::ui::widgets

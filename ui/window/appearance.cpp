// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/appearance.h"

#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QPalette>
#include <QStyledItemDelegate>

namespace thetascope::ui::window {

Appearance::Appearance(QObject* parent)
    : QObject(parent) {
    QApplication::setStyle(QStringLiteral("Fusion"));
    qApp->installEventFilter(this);
    apply();
}

void Appearance::setScheme(Scheme scheme) {
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    apply();
}

void Appearance::apply() {
    m_applying = true;
    theme::Theme theme =
        m_scheme == Scheme::Dark ? theme::Theme::darkened() : theme::Theme::light();
    if (m_scheme == Scheme::System) {
        // The palette of the system, which follows the system's changes.
        QApplication::setPalette(QPalette());
        theme = theme::Theme::from(QApplication::palette());
    } else {
        QApplication::setPalette(theme::themePalette(theme));
    }
    qApp->setStyleSheet(theme::styleSheet(theme));
    m_applying = false;
}

bool Appearance::eventFilter(QObject* watched, QEvent* event) {
    // Only this delegate draws the rows in lists of combo boxes as the style sheet says.
    if (event->type() == QEvent::Polish) {
        if (auto* const box = qobject_cast<QComboBox*>(watched))
            box->setItemDelegate(new QStyledItemDelegate(box));
    }
    // The system has changed between light and dark.
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange && !m_applying &&
        m_scheme == Scheme::System)
        apply();
    return QObject::eventFilter(watched, event);
}

} // namespace thetascope::ui::window

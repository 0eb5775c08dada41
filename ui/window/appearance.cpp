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

namespace thetascope::ui {

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
    Theme theme = m_scheme == Scheme::Dark ? Theme::darkened() : Theme::light();
    if (m_scheme == Scheme::System) {
        QApplication::setPalette(QPalette()); // the system's own, which goes on changing with it
        theme = Theme::from(QApplication::palette());
    } else {
        QApplication::setPalette(themePalette(theme));
    }
    qApp->setStyleSheet(styleSheet(theme));
    m_applying = false;
}

bool Appearance::eventFilter(QObject* watched, QEvent* event) {
    // The style sheet's rows in lists of boxes are those of this delegate only.
    if (event->type() == QEvent::Polish) {
        if (auto* const box = qobject_cast<QComboBox*>(watched))
            box->setItemDelegate(new QStyledItemDelegate(box));
    }
    // The system has turned dark, or light.
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange && !m_applying &&
        m_scheme == Scheme::System)
        apply();
    return QObject::eventFilter(watched, event);
}

} // namespace thetascope::ui

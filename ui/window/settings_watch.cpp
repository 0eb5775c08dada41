// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/settings_watch.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace thetascope::ui::window {

SettingsWatch::SettingsWatch(QWidget& window)
    : QObject(&window)
    , m_window(window) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &SettingsWatch::due);
    qApp->installEventFilter(this);
}

bool SettingsWatch::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::WindowStateChange:
        if (watched != &m_window)
            break;
        [[fallthrough]];
    case QEvent::KeyRelease:
    case QEvent::MouseButtonRelease:
    case QEvent::Wheel:
        // Continuous input must not put it off forever.
        if (!m_pause.isActive())
            m_pause.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace thetascope::ui::window

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/application.h"

#include "ui/stream/shortage.h"

#include <new>

namespace thetascope::ui::window {

Application::Application(int& argc, char* argv[])
    : QApplication(argc, argv) {
    stream::Shortage::instance(); // made in this thread
}

bool Application::notify(QObject* receiver, QEvent* event) {
    try {
        return QApplication::notify(receiver, event);
    } catch (const std::bad_alloc&) {
        stream::Shortage::instance().report();
        return true;
    }
}

} // namespace thetascope::ui::window

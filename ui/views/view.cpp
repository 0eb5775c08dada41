// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/view.h"

namespace thetascope::ui::views {

QWidgetList View::controls() const {
    return {};
}

void View::comeToFront() {}

panels::Navigation* View::history() const {
    return nullptr;
}

bool View::showsRuns() const {
    return false;
}

void View::enterSettings(model::Keeper& /*keeper*/) {}

} // namespace thetascope::ui::views

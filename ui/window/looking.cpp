// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/looking.h"

#include "ui/window/centre.h"
#include "ui/window/session.h"

#include <optional>

namespace thetascope::ui::window {

experiment::Shown shownNow(const Session& session, const Centre& centre) {
    experiment::Shown shown;
    shown.view = centre.frontName().toStdString();
    shown.step = session.clock.aim();
    if (const auto zoom = session.navigation.zoom())
        shown.zoom = experiment::Zoom{zoom->across, zoom->up};
    return shown;
}

void prepareZoom(const experiment::Shown& shown, Session& session) {
    std::optional<plot::View> next;
    if (shown.zoom)
        next = plot::View{shown.zoom->across, shown.zoom->up};
    session.navigation.showNext(next);
}

void lookAsBefore(const experiment::Shown& shown, Session& session, Centre& centre) {
    centre.bringToFrontByName(QString::fromStdString(shown.view));
    if (shown.step)
        session.clock.aimAt(*shown.step);
    else
        session.clock.restart();
}

} // namespace thetascope::ui::window

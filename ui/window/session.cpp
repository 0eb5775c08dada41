// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/session.h"

#include "ui/model/keeper.h"

namespace thetascope::ui::window {

Session::Session(QSettings& kept, plot::FrameClock& pace)
    : settings(kept)
    , frames(pace)
    , document(model, kept) {}

void Session::enterSettings(model::Keeper& keeper) {
    keeper.add<double>(
        model::KeptSetting<double>("clock/speed", clock.speed()), [this] { return clock.speed(); },
        [this](double speed) { clock.setSpeed(speed); });
    keeper.add<bool>(
        model::KeptSetting<bool>("clock/looping"), [this] { return clock.isLooping(); },
        [this](bool looping) { clock.setLooping(looping); });
}

} // namespace thetascope::ui::window

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/clock.h"
#include "ui/model/document.h"
#include "ui/model/experiment_model.h"
#include "ui/panels/navigation.h"
#include "ui/stream/runs.h"

class QSettings;

namespace thetascope::ui::model {
class Keeper;
}

namespace thetascope::ui::plot {
class FrameClock;
}

namespace thetascope::ui::window {

/// A session is everything a window is about, without the window: the experiment with its file, its
/// runs, the clock, the part of the axes that is seen, and the user's settings.
struct Session {
    /// Both must live as long as this.
    Session(QSettings& kept, plot::FrameClock& pace);

    /// Enters what is to be kept of the clock.
    void enterSettings(model::Keeper& keeper);

    QSettings& settings;
    plot::FrameClock& frames; ///< in which the plots of the window are painted
    model::ExperimentModel model;
    stream::Runs runs;
    model::Clock clock;
    panels::Navigation navigation;
    model::Document document;
};

} // namespace thetascope::ui::window

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

/// A Session is everything a window is about, without the window: the experiment with its file, its
/// runs, the clock, the visible part of the axes, and the user's settings.
struct Session {
    /// Makes a session with the default experiment. `kept` and `pace` must outlive it.
    Session(QSettings& kept, plot::FrameClock& pace);

    /// Registers the settings of the clock.
    void enterSettings(model::Keeper& keeper);

    QSettings& settings;      ///< The settings of the user.
    plot::FrameClock& frames; ///< The clock in whose frames the plots of the window are painted.
    model::ExperimentModel model;  ///< The experiment.
    stream::Runs runs;             ///< The runs of the experiment.
    model::Clock clock;            ///< The clock, which chooses the step to show.
    panels::Navigation navigation; ///< The visible part of the axes.
    model::Document document;      ///< The file of the experiment.
};

} // namespace thetascope::ui::window

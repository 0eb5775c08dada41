// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/experiment_of.h"
#include "ui/pictures/runs_picture.h"

#include <stop_token>

namespace thetascope::app {

/// Runs the experiment's visible contenders and gathers what a picture shows of it. A
/// QGuiApplication must be there.
ui::pictures::ShownRuns shownRunsOf(const experiment::Checked& checked,
                                    const std::stop_token& stop = {});

} // namespace thetascope::app

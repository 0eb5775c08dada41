// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/experiment_of.h"
#include "ui/pictures/runs_picture.h"

#include <stop_token>

namespace thetascope::app {

/// Runs the visible contenders of an experiment and returns what pictures of them show, with the
/// step and the zoom of `looked`. A QGuiApplication must exist. After a stop is requested, runs may
/// be incomplete.
ui::pictures::ShownRuns shownRunsOf(const experiment::Checked& checked,
                                    const experiment::Shown& looked, const std::stop_token& stop);

} // namespace thetascope::app

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"

#include <ostream>
#include <stop_token>

namespace thetascope::experiment {

/// Runs the contenders one after another and writes their points as JSON, during the runs:
///
///     {"loss": "sin 2θ · log θ²", "variables": ["θ"], "constants": {}, "start": [-5],
///      "columns": ["step", "theta", "loss", "gradient", "learning_rate", "update"],
///      "runs": [
///       {"optimizer": "rmsprop", "rows": [
///        [0, -5, 1.7511…, -5.6193…, 0.3162…, 1.7769…],
///        …
///        ], "outcome": "converged"}
///      ]}
///
/// With two variables the columns are theta_x, theta_y, gradient_x, …, as in CSV. Numbers read back
/// to the same double; those that are not finite are null, and so are the learning rate and the
/// update of a run's last row. Returns false if the stream failed or `stop` was requested.
bool writeJson(const Checked& checked, std::ostream& out, std::stop_token stop = {});

} // namespace thetascope::experiment

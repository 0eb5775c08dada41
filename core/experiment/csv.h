// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"

#include <ostream>
#include <stop_token>

namespace thetascope::experiment {

/// Runs the contenders one after another and writes their points as CSV (RFC 4180, with line
/// feeds). Points are written during the run, so that memory does not grow with the number of
/// steps:
///
///     optimizer,step,theta,loss,gradient,learning_rate,update,outcome
///     rmsprop,0,-5,1.7511…,-5.6193…,0.3162…,1.7769…,
///
/// With two variables the columns are theta_x, theta_y, gradient_x, …. Numbers have as many digits
/// as it takes to read back the same double; the others are written as inf, -inf and nan. The last
/// row of a run has no learning rate and no update, and names the outcome.
///
/// Returns false if the stream failed or `stop` was requested; then the output is not complete.
bool writeCsv(const Checked& checked, std::ostream& out, std::stop_token stop = {});

} // namespace thetascope::experiment

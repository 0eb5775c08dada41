// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"

#include <ostream>
#include <stop_token>

namespace thetascope::experiment {

/// Runs the contenders one after another and writes their points as CSV (RFC 4180, lines ended by a
/// line feed) while they go, so that memory does not grow with the number of steps:
///
///     optimizer,step,theta,loss,gradient,learning_rate,update,outcome
///     rmsprop,0,-5,1.7511…,-5.6193…,0.3162…,1.7769…,
///
/// With two variables theta_x,theta_y, gradient_x, … stand in the places of theta, gradient, ….
/// Numbers read back to the same double; inf, -inf, nan are spelled so. A run's last row has no
/// learning rate and no update, and names the outcome.
///
/// Returns false if the stream failed, or `stop` was requested: what was written is then not
/// complete.
bool writeCsv(const Checked& checked, std::ostream& out, std::stop_token stop = {});

} // namespace thetascope::experiment

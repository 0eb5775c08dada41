// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"

#include <ostream>
#include <stop_token>

namespace thetascope::experiment {

/// Runs the contenders and writes their points as an .npy file of NumPy: an array of one dimension
/// with an element for each point, one run after another. An element has the fields `run` (the
/// number of the contender, from 0), `step`, `theta`, `loss`, `gradient`, `learning_rate` and
/// `update`; with two variables all but `run`, `step` and `loss` are pairs. The last element of a
/// run has the learning rate and the update NaN. Returns false if the stream failed or `stop` was
/// requested.
bool writeNpy(const Checked& checked, std::ostream& out, std::stop_token stop = {});

} // namespace thetascope::experiment

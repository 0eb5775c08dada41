// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <tl/expected.hpp>

#include <string>

namespace thetascope::experiment {

/// Whether an experiment can be run; else one sentence that names what is wrong, its value and the
/// bound. The loss must parse; ranges are finite with low < high; the start is finite; steps,
/// tolerance, the number of contenders and their slots are within their bounds. (Hyper-parameters
/// are checked where they are set: optimizer::set.)
tl::expected<void, std::string> validate(const Experiment& experiment);

/// Its parts by themselves, for setters that are called with every move of the mouse and must not
/// read the loss again.
bool isValid(const loss::Range& range);
bool isValid(const loss::Point& start);
bool isValid(const descent::StoppingRule& until);

} // namespace thetascope::experiment

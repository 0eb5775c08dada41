// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/race/report.h"

#include <string>

namespace thetascope::app {

/// Returns the text of the experiment that a picture of a race carries: the loss with the first
/// optimizers, as many as an experiment can have. It is empty for a race on several losses.
std::string carriedBy(const race::Report& report);

} // namespace thetascope::app

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/web/page.h"

#include <string>
#include <vector>

namespace thetascope::web {

/// Returns the script that makes `thetascope`: the experiment, the functions that compute it, and
/// those that run it.
std::string engineOf(const experiment::Checked& checked, const experiment::Shown& shown,
                     const std::vector<OutcomeWords>& words);

} // namespace thetascope::web

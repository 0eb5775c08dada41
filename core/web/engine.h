// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/written.h"
#include "core/web/page.h"
#include "core/web/script_data.h"

#include <string>
#include <string_view>
#include <vector>

namespace thetascope::web {

/// Returns a manner as pages spell it: "none", "maximum", "grows", ….
std::string_view nameOf(descent::Manner manner);

/// Returns the script that makes `thetascope`: the experiment, the functions that compute it, and
/// those that run it.
std::string engineOf(const experiment::Checked& checked, const experiment::Shown& shown,
                     const std::vector<OutcomeWords>& words);

/// Returns what `thetascope` knows of outcomes as `texts`.
Json textsData(const std::vector<OutcomeWords>& words);

/// Returns the script that makes `thetascope` of an expression, with the functions that this calls
/// and those that run experiments.
std::string engineWith(const machine::WrittenFunctions& functions, const std::string& value);

} // namespace thetascope::web

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"
#include "core/web/page.h"

#include <string>
#include <string_view>
#include <vector>

namespace thetascope::web {

/// Returns a manner as pages spell it: "none", "maximum", "grows", ….
std::string_view nameOf(descent::Manner manner);

/// Returns the script that makes `thetascope` for a lesson, with the experiments of its pages.
std::string engineOf(const lesson::Lesson& lesson, const std::vector<OutcomeWords>& words);

/// Returns the script that makes `thetascope`: the experiment, the functions that compute it, and
/// those that run it.
std::string engineOf(const experiment::Checked& checked, const experiment::Shown& shown,
                     const std::vector<OutcomeWords>& words);

} // namespace thetascope::web

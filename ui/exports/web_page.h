// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"
#include "core/experiment/shown.h"
#include "core/lesson/lesson.h"

#include <string>

namespace thetascope::ui::exports {

/// Returns a web page of an experiment, which at first looks as `shown` says. Outcomes are told in
/// the words of the window.
std::string webPage(const experiment::Checked& checked, const experiment::Shown& shown);

/// Returns a web page of a lesson.
std::string webPage(const lesson::Lesson& lesson);

} // namespace thetascope::ui::exports

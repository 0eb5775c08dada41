// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"
#include "core/web/page.h"

#include <string>
#include <vector>

namespace thetascope::web {

/// Returns a web page of a lesson, whose pages can be turned on it. Like pageOf(), it needs nothing
/// else. It carries the experiment of the lesson's first page.
std::string lessonPageOf(const lesson::Lesson& lesson, const std::vector<OutcomeWords>& words);

} // namespace thetascope::web

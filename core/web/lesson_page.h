// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"
#include "core/web/page.h"

#include <string>
#include <vector>

namespace thetascope::web {

/// Returns a web page of a lesson as one HTML document, which needs nothing else. What happens in
/// its scenes is computed in the browser, and so are the conditions of its tasks.
std::string lessonPageOf(const lesson::Lesson& lesson, const std::vector<OutcomeWords>& words);

} // namespace thetascope::web

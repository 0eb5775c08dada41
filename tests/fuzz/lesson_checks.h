// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"

#include <string_view>

namespace thetascope::fuzz {

/// Requires that an outline says of a lesson what the lesson says.
void checkOutline(const lesson::Lesson& lesson, const lesson::Outline& outline,
                  std::string_view text);

/// Requires that a lesson is whole: every page has a scene and a text, and its conditions ask for
/// what there is, of runs that there are.
void checkLesson(const lesson::Lesson& lesson, std::string_view text);

} // namespace thetascope::fuzz

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"

#include <tl/expected.hpp>

#include <string>

namespace thetascope::app {

/// Returns a lesson: that in a file, if the name is the path of one, or one that comes with the
/// program, by its title or its number. The error is one sentence.
tl::expected<lesson::Lesson, std::string> lessonNamed(const std::string& name);

} // namespace thetascope::app

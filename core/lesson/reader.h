// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace thetascope::lesson {

/// Reads a lesson from the text of its file, in the YAML that resources/lessons/README.md
/// describes. `path` is the file's name; it appears in errors and gives the lesson its key. The
/// error is one sentence, such as "FILE, line 12: …". Unknown entries and scenes that cannot be run
/// are errors.
tl::expected<Lesson, std::string> readLesson(std::string_view text, std::string_view path);

/// Reads a lesson from a file of at most kMaxLessonFile bytes. Errors are as in readLesson().
tl::expected<Lesson, std::string> readLessonFile(const std::string& path);

/// The largest size of a lesson file, in bytes.
inline constexpr std::size_t kMaxLessonFile = 1 << 20;

} // namespace thetascope::lesson

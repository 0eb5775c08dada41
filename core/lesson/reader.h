// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace thetascope::lesson {

/// Reads a lesson from the text of its file (YAML; resources/lessons/README.md describes it).
/// `path` is the file's name, for errors and for the lesson's key. The error is one sentence:
/// "FILE, line 12: …". An unknown entry is an error, as is a scene that cannot be run.
tl::expected<Lesson, std::string> readLesson(std::string_view text, std::string_view path);

/// Reads only what the lesson's list needs, so that no scene is looked at and no loss compiled;
/// what else is wrong with the text readLesson() tells.
tl::expected<Outline, std::string> readOutline(std::string_view text, std::string_view path);

/// Reads a file.
tl::expected<Lesson, std::string> readLessonFile(const std::string& path);

inline constexpr std::size_t kMaxLessonFile = 1 << 20; ///< bytes

} // namespace thetascope::lesson

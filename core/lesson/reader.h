// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::lesson {

/// Names the parts of a window that pages may point at or show.
using Places = std::vector<std::string>;

/// Reads a lesson from the text of its file (YAML; resources/lessons/README.md describes it).
/// `path` is the file's name, for errors and for the lesson's key. The error is one sentence:
/// "FILE, line 12: …". An unknown entry is an error, as is a scene that cannot be run, or a
/// place that is not among `places`; null: the window is not there yet, and any place will do.
tl::expected<Lesson, std::string> readLesson(std::string_view text, std::string_view path,
                                             const Places* places = nullptr);

/// Reads only what the lesson's list needs, so that no scene is looked at and no loss compiled;
/// what else is wrong with the text readLesson() tells.
tl::expected<Outline, std::string> readOutline(std::string_view text, std::string_view path);

/// Reads a lesson from its file, as above.
tl::expected<Lesson, std::string> readLessonFile(const std::string& path,
                                                 const Places* places = nullptr);

inline constexpr std::size_t kMaxLessonFile = 1 << 20; ///< bytes

} // namespace thetascope::lesson

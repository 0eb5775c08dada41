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

/// Places are the names of the parts of a window that pages may point at or show.
using Places = std::vector<std::string>;

/// Reads a lesson from the text of its file, which resources/lessons/README.md describes. `path` is
/// the file's name, for errors and for the lesson's key. The error is one sentence: "FILE, line 12:
/// …". An unknown entry is an error, as is a scene that cannot be run, or a place that is not among
/// `places`; if `places` is null, any place is accepted.
tl::expected<Lesson, std::string> readLesson(std::string_view text, std::string_view path,
                                             const Places* places = nullptr);

/// Reads only what the list of lessons needs, without compiling the losses of scenes. The error is
/// one sentence; errors in the rest of the text are left to readLesson().
tl::expected<Outline, std::string> readOutline(std::string_view text, std::string_view path);

/// Reads a lesson from its file, of at most kMaxLessonFile bytes. Otherwise it is like
/// readLesson().
tl::expected<Lesson, std::string> readLessonFile(const std::string& path,
                                                 const Places* places = nullptr);

/// This is the size of the largest lesson file that is read, in bytes.
inline constexpr std::size_t kMaxLessonFile = 1 << 20;

} // namespace thetascope::lesson

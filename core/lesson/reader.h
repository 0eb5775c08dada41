// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace thetascope::lesson {

/// WindowNames are what pages may name in a window.
struct WindowNames {
    std::vector<std::string> places; ///< The parts of the window that pages may point at or show.
    std::vector<std::string> views;  ///< The views that pages may bring to the front.
};

/// Reads a lesson from the text of its file, which resources/lessons/README.md describes. `path` is
/// the file's name, for errors and for the lesson's key. The error is one sentence: "FILE, line 12:
/// …". An unknown entry is an error, as is a scene that cannot be run, or a place or view that is
/// not among `names`; if `names` is null, any name is accepted.
tl::expected<Lesson, std::string> readLesson(std::string_view text, std::string_view path,
                                             const WindowNames* names = nullptr);

/// Reads only what the list of lessons needs, without compiling the losses of scenes. The error is
/// one sentence; errors in the rest of the text are left to readLesson().
tl::expected<Outline, std::string> readOutline(std::string_view text, std::string_view path);

/// Reads a lesson from its file, which is read with text::readFile(). Otherwise it is like
/// readLesson().
tl::expected<Lesson, std::string> readLessonFile(const std::string& path,
                                                 const WindowNames* names = nullptr);

} // namespace thetascope::lesson

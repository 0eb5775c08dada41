// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <yaml-cpp/yaml.h>

#include <cstddef>
#include <string_view>

namespace thetascope::lesson {

/// This is the size of the largest lesson, in bytes. The window waits while a lesson is read, which
/// takes a tenth of a second for one of this size.
inline constexpr std::size_t kMaxLesson = 1 << 18;

/// Parses the text of a lesson file and returns its root. Throws a Fault where the text is not
/// YAML, has more than one document, or is larger than a lesson can be. Whatever repeats a part by
/// its name (an alias, *x) counts as that part written out, and it is counted before anything is
/// built.
YAML::Node loadYaml(std::string_view text);

} // namespace thetascope::lesson

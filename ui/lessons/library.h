// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/reader.h"

#include <tl/expected.hpp>

#include <QString>

#include <vector>

namespace thetascope::ui::lessons {

/// The lessons that come with the program, in their order.
const std::vector<lesson::Lesson>& shippedLessons();

/// The lesson of a file, or those of a folder (its *.yaml and *.yml) by name; each has its path for
/// its key. The error is a sentence: the first file that is wrong (also by naming a place that is
/// not among `places`; null: any will do), or that there is none.
tl::expected<std::vector<lesson::Lesson>, QString> openLessons(const QString& path,
                                                               const lesson::Places* places);

/// Whether a path looks like something for openLessons().
bool mayBeLessons(const QString& path);

} // namespace thetascope::ui::lessons

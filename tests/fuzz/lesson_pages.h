// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fuzz/json.h"
#include "tests/made/lot.h"

#include <array>

namespace thetascope::fuzz {

/// These are the parts of the window that lessons may name.
inline constexpr std::array kPlaces{"loss", "panels", "table", "clock", "arithmetic"};
/// These are the views that lessons may name.
inline constexpr std::array kViews{"side-by-side", "overlay", "basins", "race"};

/// Returns whether a tree has a lesson's shape as far as changeLesson() needs it.
bool isLesson(const Json& tree);

/// Returns a lesson of a few pages, which is valid.
Json madeLesson(made::Lot& lot);

/// Changes a part of a lesson: a page comes, goes, is there twice or has other entries. What is
/// changed is valid.
void changeLesson(Json& lesson, made::Lot& lot);

} // namespace thetascope::fuzz

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/race/contest.h"

#include <span>
#include <string>
#include <vector>

namespace thetascope::race {

/// A Named standing is that of an optimizer with its name on screen.
struct Named {
    std::string name;  ///< The name.
    Standing standing; ///< How well it has done.
};

/// Says in sentences what a comparison on one course has shown: which optimizer arrives, how often,
/// with which learning rate and at what cost; which are as fast; which is easiest to set; and what
/// is peculiar, as when none arrives or not all starts count. Numbers are rounded for
/// people, and true as they are rounded. There is at least one sentence.
std::vector<std::string> sentences(const Course& course, std::span<const Named> standings);

} // namespace thetascope::race

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/optimizer.h"
#include "core/race/course.h"
#include "core/race/statistics.h"

#include <cstddef>
#include <functional>
#include <stop_token>
#include <vector>

namespace thetascope::race {

/// A Contest compares optimizers on one or more losses.
struct Contest {
    std::vector<Course> courses;                  ///< What they run on: one for each loss.
    std::vector<optimizer::Optimizer> optimizers; ///< The optimizers, as they are set.
    bool isTuned = false; ///< Whether the best variant of each is sought, not just its best α.
};

/// A Standing says how well an optimizer has done on a course.
struct Standing {
    /// The optimizer with the settings that cost least, its best learning rate included. As set, if
    /// it never arrived.
    optimizer::Optimizer optimizer;
    Result result;            ///< The result of these settings.
    Result asSet;             ///< The result of the optimizer as it is set, at any α.
    std::size_t settings = 0; ///< The number of settings that were tried.
};

/// Runs a contest on `threads` threads, including the calling one. The results do not depend on
/// their number. `done` is called with the standing of each optimizer on each course when its races
/// are complete, never on two threads at once. A stop request ends it within some dozen steps.
void run(const Contest& contest, unsigned threads,
         const std::function<void(std::size_t course, std::size_t optimizer, Standing)>& done,
         const std::stop_token& stop = {});

} // namespace thetascope::race

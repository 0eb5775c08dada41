// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/race/course.h"
#include "core/race/statistics.h"
#include "core/race/tuning.h"

#include <cstddef>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace thetascope::race {

/// A Contest compares optimizers on one or more losses.
struct Contest {
    std::vector<Course> courses;                  ///< What they run on: one for each loss.
    std::vector<optimizer::Optimizer> optimizers; ///< The optimizers, as they are set.
    bool isTuned = false; ///< Whether the best variant of each is sought, not just its best α.
};

/// A Place is the place of a race in a contest.
struct Place {
    std::size_t course;    ///< The index of the course.
    std::size_t optimizer; ///< The index of the optimizer.
    std::size_t variant;   ///< The index of the optimizer's variant; 0 is the optimizer as set.
};

/// A Race is one of the races of a contest.
struct Race {
    Place place;     ///< Its place.
    Request request; ///< What is run.
};

/// Returns all races of a contest: course by course, then optimizer by optimizer, then variant by
/// variant.
std::vector<Race> racesOf(const Contest& contest);

/// A Standing says how well an optimizer has done on a course.
struct Standing {
    /// The optimizer with the settings that cost least, its best learning rate included. As set, if
    /// it never arrived.
    optimizer::Optimizer optimizer;
    Result result;            ///< The result of these settings.
    Result asSet;             ///< The result of the optimizer as it is set, at any α.
    std::size_t settings = 0; ///< The number of settings that were tried.
};

/// Sums up the races of one optimizer on one course, given the fields of all its variants in order.
Standing standingOf(std::span<const Race> races, std::span<const Field> fields);

/// Runs a contest on `threads` threads, including the calling one. The results do not depend on
/// their number. `done` is called with the standing of each optimizer on each course when its races
/// are complete, never on two threads at once. A stop request ends it within some dozen steps.
void run(const Contest& contest, unsigned threads,
         const std::function<void(std::size_t course, std::size_t optimizer, Standing)>& done,
         const std::stop_token& stop = {});

} // namespace thetascope::race

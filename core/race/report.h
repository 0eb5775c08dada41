// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/race/plan.h"
#include "core/race/words.h"

#include <string>
#include <vector>

namespace thetascope::race {

/// A LeftOut is a loss on which there is no race, with the reason.
struct LeftOut {
    std::string loss;     ///< The name of the loss.
    std::string sentence; ///< Why, as makeCourse() says it.
};

/// A Report has all that a comparison has found.
struct Report {
    Contest contest;                     ///< What was compared on what.
    std::vector<std::string> losses;     ///< The names of the courses' losses.
    std::vector<std::string> optimizers; ///< The names of the optimizers.
    /// How well each optimizer has done: by course, then by optimizer.
    std::vector<std::vector<Standing>> standings;
    std::vector<LeftOut> leftOut; ///< The losses on which there is no race.

    /// Returns the optimizers on a course with their names.
    std::vector<Named> named(std::size_t course) const;
    /// Returns the rank of each optimizer on a course: see ranks().
    std::vector<std::size_t> ranksOn(std::size_t course) const;
    /// Returns the cost of each optimizer at its best rate on all courses: by course, then by
    /// optimizer. See leastCost().
    std::vector<std::vector<double>> costs() const;
    /// Returns the costs on all courses relative to the least of the course: by course, then by
    /// optimizer. See relativeCosts().
    std::vector<std::vector<double>> matrix() const;
};

/// Makes a report of a valid plan in which the courses are known, and no standings yet.
Report reportOf(const Plan& plan);

} // namespace thetascope::race

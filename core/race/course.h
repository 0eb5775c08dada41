// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/extent.h"
#include "core/loss/loss.h"
#include "core/race/compute.h"
#include "core/race/depths.h"
#include "core/race/rate_grid.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace thetascope::race {

/// Settings say how optimizers are compared on any loss.
struct Settings {
    RateGrid rates;            ///< The learning rates.
    std::size_t starts = 64;   ///< The number of starts, from 1 to kMost.
    std::uint32_t seed = 0;    ///< Which starts they are: see spreadStarts().
    double target = 1e-3;      ///< The share of the height at which a run has arrived, above 0.
    std::uint64_t steps = 200; ///< The number of steps that a run may make.

    /// Compares all members.
    friend bool operator==(const Settings&, const Settings&) = default;
};

/// Checks whether settings can be used. The error is one sentence that says what is wrong and names
/// the bound.
tl::expected<void, std::string> validate(const Settings& settings);

/// A Course is what all optimizers of a comparison run on.
struct Course {
    std::shared_ptr<const loss::Loss> loss; ///< The loss; never null.
    loss::Extent extent;                    ///< The ranges over which it is looked at.
    Settings settings;                      ///< What the course was made of.
    Depths depths;                          ///< By which the target was chosen.
    double target;                          ///< The loss at which a run has arrived.
    std::vector<double> rates;              ///< The learning rates, in ascending order.
    /// The starts that count: L and its slope are finite there, and L is above the target. From
    /// others no optimizer gets anywhere, or all have arrived before their first step.
    std::vector<loss::Point> starts;
    std::size_t undefinedStarts;    ///< The number of starts at which L or its slope is not finite.
    std::size_t startsWithinTarget; ///< The number of starts at which L is at most the target.
};

/// Makes the course for a loss over an extent, with valid settings. The error is one sentence:
/// there is no minimum in the range, or no start counts.
tl::expected<Course, std::string> makeCourse(std::shared_ptr<const loss::Loss> loss,
                                             const loss::Extent& extent, const Settings& settings);

/// Returns the same course with other settings. The error is that of makeCourse().
tl::expected<Course, std::string> withSettings(const Course& course, const Settings& settings);

/// Returns the race of an optimizer on a course. Its own learning rate plays no part.
Request raceOf(const Course& course, const optimizer::Optimizer& optimizer);

} // namespace thetascope::race

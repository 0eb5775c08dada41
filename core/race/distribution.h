// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/race/course.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace thetascope::race {

/// Returns the targets of a runtime distribution, as shares of the loss's height: 36 from 1e-1 down
/// to 1e-8, with equal ratios.
std::vector<double> distributionTargets();

/// A Distribution says by which step an optimizer has reached targets of many depths from many
/// starts (Hansen et al. 2021, COCO: the runtime distribution).
struct Distribution {
    std::size_t pairs = 0; ///< The number of pairs of a start and a target.
    /// The numbers of steps after which the pairs that were reached were, in ascending order.
    std::vector<std::uint32_t> steps;

    /// Returns the share of all pairs, from 0 to 1, that was reached within so many steps.
    double shareWithin(std::uint32_t most) const;
};

/// Makes the runtime distribution of an optimizer, with its own learning rate, on a course.
Distribution distribution(const Course& course, const optimizer::Optimizer& optimizer,
                          const std::stop_token& stop = {});

} // namespace thetascope::race

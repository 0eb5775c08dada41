// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"
#include "core/race/contest.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace thetascope::race {

/// A Ground is a loss on which optimizers are compared, over the ranges of an experiment.
struct Ground {
    std::string name;               ///< The name of the loss in results.
    experiment::Checked experiment; ///< The experiment; only its loss and its ranges count.
};

/// An Entrant is an optimizer that is compared with others.
struct Entrant {
    std::string name;               ///< Its name in results.
    optimizer::Optimizer optimizer; ///< The optimizer as it is set.
};

/// A Plan says what is to be compared on what, in values that can be written down.
struct Plan {
    /// This is the largest number of losses, and of optimizers.
    static constexpr std::size_t kMostOfEach = 256;
    /// This is the largest number of learning rates of all optimizers on all losses.
    static constexpr std::size_t kMostRows = std::size_t{1} << 24;
    /// This is the largest number of runs: each of these rates from each start.
    static constexpr std::size_t kMostRuns = std::size_t{1} << 30;

    std::vector<Ground> losses;      ///< The losses, from 1 to kMostOfEach.
    std::vector<Entrant> optimizers; ///< The optimizers, from 1 to kMostOfEach.
    Settings settings;               ///< How they are compared.
    bool isTuned = false; ///< Whether the best variant of each is sought, not just its best α.
};

/// Checks whether a plan can be carried out. The error is one sentence that says what is wrong and
/// names the bound.
tl::expected<void, std::string> validate(const Plan& plan);

} // namespace thetascope::race

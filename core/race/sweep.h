// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/map.h"
#include "core/basins/request.h"
#include "core/descent/stopping_rule.h"
#include "core/race/rate_grid.h"

#include <stop_token>
#include <vector>

namespace thetascope::race {

/// A SweepRequest describes the runs of one optimizer from one start with each of many rates.
struct SweepRequest {
    std::shared_ptr<const loss::Loss> loss; ///< The loss; never null.
    optimizer::Optimizer optimizer;         ///< The optimizer, with its other settings.
    loss::Point start{};                    ///< The start.
    descent::StoppingRule until;            ///< When a run ends.
    loss::Extent extent{};                  ///< The ranges by which it is judged how runs ended.
    RateGrid rates;                         ///< The learning rates, a valid grid.
};

/// A Swept says how the run with one rate ended.
struct Swept {
    double rate;     ///< The learning rate α.
    basins::End end; ///< How the run ended, as in the column of a basin map.
};

/// Makes the runs on `threads` threads, including the calling one, and returns how they ended, by
/// rate. The results do not depend on the number of threads. A stop request ends it within some
/// dozen steps of a block; what is returned then means nothing.
std::vector<Swept> sweep(const SweepRequest& request, unsigned threads = 1,
                         const std::stop_token& stop = {});

} // namespace thetascope::race

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/stopping_rule.h"
#include "core/race/sweep.h"

#include <memory>
#include <ostream>
#include <string>
#include <vector>

namespace thetascope::race {

/// A SweepReport has the ends of the runs of several optimizers from one start with each of many
/// rates.
struct SweepReport {
    std::shared_ptr<const loss::Loss> loss;       ///< The loss; never null.
    loss::Point start{};                          ///< The start.
    descent::StoppingRule until;                  ///< When a run ends.
    RateGrid rates;                               ///< The learning rates.
    std::vector<std::string> names;               ///< The names of the optimizers.
    std::vector<optimizer::Optimizer> optimizers; ///< The optimizers.
    std::vector<std::vector<Swept>> runs;         ///< By optimizer, then by rate.
};

/// Writes a report as CSV with one line for each optimizer and learning rate. Lines end with a line
/// feed. The header is
///
///     optimizer,alpha,outcome,steps,theta,loss
///
/// With two variables, theta_x,theta_y replace theta. Each number reads back as the same double.
void writeCsv(const SweepReport& report, std::ostream& out);

/// Writes all of a report as JSON. Numbers that are not finite are null.
void writeJson(const SweepReport& report, std::ostream& out);

} // namespace thetascope::race

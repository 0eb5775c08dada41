// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/race/distribution.h"
#include "core/race/orbit.h"
#include "core/race/sweep.h"
#include "ui/plot/chart_content.h"
#include "ui/races/board.h"
#include "ui/theme/variable_names.h"

#include <optional>
#include <vector>

namespace thetascope::ui::races {

// These functions make the charts of a comparison. On those over α, each contender's own rate is
// marked, and the band of the chosen one is shaded.

/// Returns the chart of the cost by learning rate.
plot::ChartContent costChart(const Board& board);
/// Returns the chart of the share of starts from which an optimizer arrives, by learning rate.
plot::ChartContent shareChart(const Board& board);
/// Returns the chart of how far the median loss at the end is above the lowest minimum, by learning
/// rate.
plot::ChartContent lossChart(const Board& board);

/// Returns the chart of the number of steps until the run from one start rests, by learning rate.
/// `sweeps` has the runs by entrant.
plot::ChartContent stepsChart(const Board& board, const race::RateGrid& rates,
                              const std::vector<std::vector<race::Swept>>& sweeps);

/// Returns the orbit diagram of an entrant over the range of the loss.
plot::ChartContent orbitChart(const Entrant& entrant, const race::OrbitRequest& request,
                              const race::Orbit& orbit, loss::Range range,
                              const theme::VariableNames& names);

/// Returns the chart of runtime distributions, which are by entrant; absent for those that never
/// arrive.
plot::ChartContent
distributionChart(const Board& board,
                  const std::vector<std::optional<race::Distribution>>& distributions);

} // namespace thetascope::ui::races

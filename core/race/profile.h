// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace thetascope::race {

/// Returns the costs of all optimizers on one loss, divided by the least of them: 1 is the best.
/// Costs are above 0. Infinite where an optimizer never arrived; so are all if none did.
std::vector<double> relativeCosts(std::span<const double> costs);

/// Returns the performance profile ρ(τ) of an optimizer at τ: the share of the losses, from 0 to 1,
/// on which its relative cost is at most τ (Dolan and Moré 2002).
double profile(std::span<const double> relativeCosts, double tau);

} // namespace thetascope::race

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

namespace thetascope::race {

/// Says in sentences what a comparison on several losses has shown: who is best on how many of
/// them, who is never far from the best, and who arrives everywhere. `costs` has, for each loss,
/// the costs of all optimizers in the order of their names; infinite where an optimizer never
/// arrived. There is no sentence without losses or optimizers.
std::vector<std::string> lossesSentences(std::span<const std::string> names,
                                         std::span<const std::vector<double>> costs);

} // namespace thetascope::race

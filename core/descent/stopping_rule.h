// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace thetascope::descent {

inline constexpr std::uint64_t kMaxSteps = 100'000'000;
/// Of a tolerance that is not 0.
inline constexpr double kLeastTolerance = 1e-150;

/// A StoppingRule is "repeat until happy": a run ends after `steps` steps, or when it is at rest,
/// since |σ⁽ᵗ⁾| (with two variables its norm) stays below `tolerance` (see Resting).
struct StoppingRule {
    std::uint64_t steps = 200; ///< From 1 to kMaxSteps.
    double tolerance = 1e-6;   ///< 0 to make all steps; else finite, kLeastTolerance or more.

    friend bool operator==(const StoppingRule&, const StoppingRule&) = default;
};

} // namespace thetascope::descent

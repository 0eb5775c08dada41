// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simd/instruction_set.h"

#include <cstddef>
#include <cstdint>

namespace thetascope::descent {

/// The rows of a block that tell whether something has happened to a lane; the second of each pair
/// is null where the loss has one variable.
struct Watched {
    const double* theta[2];
    const double* slope[2];
    const double* sigma[2];
    const double* loss;
    double squaredTolerance; ///< of |σ|²
    std::size_t lanes;
};

/// marks[k]: bit i is set where lane 8k + i asks for a closer look: θ, L or the slope is not
/// finite, or |σ| is below the tolerance. Rows are LaneTable rows; padding lanes are marked like
/// others.
using WatchKernel = void (*)(const Watched&, std::uint8_t* marks);

/// The same of a whole stretch of steps that has been summed up on the way (Walk).
struct WatchedStretch {
    const double* theta[2]; ///< where it ended; the second is null where there is one variable
    const double* finite;   ///< 0, or not a number
    const double* shortest; ///< the least |σ|²
    double squaredTolerance;
    std::size_t lanes;
};

using StretchWatchKernel = void (*)(const WatchedStretch&, std::uint8_t* marks);

// One for each instruction set, compiled from watch_kernel.cpp.
namespace Portable {
void watch(const Watched&, std::uint8_t*);
void watchStretch(const WatchedStretch&, std::uint8_t*);
} // namespace Portable

namespace Avx2 {
void watch(const Watched&, std::uint8_t*);
void watchStretch(const WatchedStretch&, std::uint8_t*);
} // namespace Avx2

namespace Avx512 {
void watch(const Watched&, std::uint8_t*);
void watchStretch(const WatchedStretch&, std::uint8_t*);
} // namespace Avx512

WatchKernel watchKernel(simd::InstructionSet set);
StretchWatchKernel stretchWatchKernel(simd::InstructionSet set);

} // namespace thetascope::descent

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simd/instruction_set.h"

#include <cstddef>
#include <cstdint>

namespace thetascope::bench {

/// Runs of one map, all of `steps` steps. `count` is a multiple of 32.
struct BasinRuns {
    const double* start;
    const double* alpha;
    double* theta; ///< where each ended
    double* loss;  ///< L there
    std::size_t count;
    std::uint64_t steps;
};

using BasinKernel = void (*)(const BasinRuns&);

/// Written by hand for one loss and one optimizer, with SLEEF at 1 ulp and four vectors in flight:
/// what typed losses and exchangeable rules are measured against.
#define THETASCOPE_BASIN_KERNELS(isa)                                                              \
    namespace isa {                                                                                \
    void sinLogGd(const BasinRuns&);                                                               \
    void sinLogAdam(const BasinRuns&);                                                             \
    void quadraticGd(const BasinRuns&);                                                            \
    void quadraticAdam(const BasinRuns&);                                                          \
    }
THETASCOPE_BASIN_KERNELS(Avx2)
THETASCOPE_BASIN_KERNELS(Avx512)

} // namespace thetascope::bench

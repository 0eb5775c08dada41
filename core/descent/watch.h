// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

// Kernels are compiled for each instruction set: little is included.
namespace thetascope::simd {
enum class InstructionSet;
}

namespace thetascope::descent {

/// A Watch sums up, step by step, what may end a run, so that only after a whole batch of steps a
/// look is taken, and only at lanes that ask for one. It says what it does once, for any kind of
/// Number: for Terms, which writes it into a block's iteration, and for vectors of lanes.
template <class Number>
struct Watch {
    Number finite;   ///< 0; not a number once L or a slope was not finite
    Number shortest; ///< the least |σ|² so far; at first infinite

    // Inlined wherever it is used, so that each instruction set has its own.

    /// Looks at L and the slopes, one for each coordinate. A sum is not finite where one of its
    /// terms is not; a 0 that has been multiplied by what is not finite is not a number, and stays
    /// so.
    [[gnu::always_inline]] void lookAtValues(const Number& loss, const Number* slopes,
                                             std::size_t dimension) {
        Number sum = loss;
        for (std::size_t c = 0; c < dimension; ++c)
            sum = sum + slopes[c];
        finite = finite * sum;
    }

    /// Looks at σ, in each coordinate.
    [[gnu::always_inline]] void lookAtStep(const Number* sigmas, std::size_t dimension) {
        Number square = sigmas[0] * sigmas[0];
        for (std::size_t c = 1; c < dimension; ++c)
            square = square + sigmas[c] * sigmas[c];
        shortest = choose(square, shortest, square, shortest);
    }
};

/// What the runs of a block have at consecutive steps: rows with an entry for each lane at each
/// step. The second of each pair is null where the loss has one variable.
struct WatchedSteps {
    const double* loss;
    const double* slope[2];
    const double* sigma[2];
    std::size_t lanes; ///< from a step's entries to the next one's; a multiple of 8
    std::size_t steps;
};

/// What has been summed up for a block: rows with an entry for each lane.
struct WatchRows {
    double* finite;   ///< Watch::finite
    double* shortest; ///< Watch::shortest
};

/// Sums up a batch of steps from its beginning.
using WatchKernel = void (*)(const WatchedSteps& steps, const WatchRows& sums);

/// What tells at the end of a batch whether something has happened to a lane.
struct WatchedBatch {
    const double* theta[2]; ///< where it ended: a θ that is not finite stays so
    const double* finite;
    const double* shortest;
    double squaredTolerance; ///< of |σ|²
    std::size_t lanes;
};

/// marks[k]: bit i is set where lane 8k + i asks for a closer look, which untilEnd() takes: θ, L or
/// a slope was not finite, or |σ| below the tolerance. Rows are LaneTable rows; padding lanes are
/// marked like others.
using MarkKernel = void (*)(const WatchedBatch&, std::uint8_t* marks);

// There is one for each instruction set, compiled from watch_kernel.cpp.
namespace Portable {
void watch(const WatchedSteps&, const WatchRows&);
void mark(const WatchedBatch&, std::uint8_t*);
} // namespace Portable

namespace Avx2 {
void watch(const WatchedSteps&, const WatchRows&);
void mark(const WatchedBatch&, std::uint8_t*);
} // namespace Avx2

namespace Avx512 {
void watch(const WatchedSteps&, const WatchRows&);
void mark(const WatchedBatch&, std::uint8_t*);
} // namespace Avx512

WatchKernel watchKernel(simd::InstructionSet set);
MarkKernel markKernel(simd::InstructionSet set);

} // namespace thetascope::descent

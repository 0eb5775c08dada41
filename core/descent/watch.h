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

/// A Watch sums up, step by step, what may end a run, so that runs are checked only after a whole
/// batch of steps, and only those to which something may have happened. It is written once, for any
/// type of Number: with Terms it becomes a part of a block's iteration, and with vectors of lanes a
/// kernel.
template <class Number>
struct Watch {
    Number finite;   ///< 0, or not a number once L or a slope was not finite.
    Number shortest; ///< The least |σ|² so far; at first it is infinite.

    // Inlined wherever it is used, so that each instruction set has its own.

    /// Takes in L and the slopes, one for each coordinate. A sum is not finite if one of its terms
    /// is not, and 0 times a value that is not finite is not a number, whatever it is multiplied by
    /// later.
    [[gnu::always_inline]] void lookAtValues(const Number& loss, const Number* slopes,
                                             std::size_t dimension) {
        Number sum = loss;
        for (std::size_t c = 0; c < dimension; ++c)
            sum = sum + slopes[c];
        finite = finite * sum;
    }

    /// Takes in σ, in each coordinate.
    [[gnu::always_inline]] void lookAtStep(const Number* sigmas, std::size_t dimension) {
        Number square = sigmas[0] * sigmas[0];
        for (std::size_t c = 1; c < dimension; ++c)
            square = square + sigmas[c] * sigmas[c];
        shortest = choose(square, shortest, square, shortest);
    }
};

/// WatchedSteps are the values of a block's runs at consecutive steps: rows with an entry for each
/// lane at each step. The second of each pair is null if the loss has one variable.
struct WatchedSteps {
    const double* loss;
    const double* slope[2];
    const double* sigma[2];
    std::size_t lanes; ///< from a step's entries to the next one's; a multiple of 8
    std::size_t steps;
};

/// WatchRows are the sums of a block: rows with an entry for each lane.
struct WatchRows {
    double* finite;   ///< Watch::finite
    double* shortest; ///< Watch::shortest
};

/// A WatchKernel sums up a batch of steps from its beginning.
using WatchKernel = void (*)(const WatchedSteps& steps, const WatchRows& sums);

/// A WatchedBatch is what shows at the end of a batch whether something has happened to a lane.
struct WatchedBatch {
    const double* theta[2]; ///< The last θ: one that is not finite stays so.
    const double* finite;   ///< Watch::finite
    const double* least;    ///< The least value of what is watched, such as Watch::shortest.
    double bound;           ///< What it may not be below, such as the square of the tolerance.
    std::size_t lanes;
};

/// A MarkKernel sets bit i of marks[k] if untilEnd() has to check lane 8k + i: θ, L or a slope was
/// not finite, or what is watched was below its bound. Rows are those of a LaneTable; padding lanes
/// are marked like others.
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

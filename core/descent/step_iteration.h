// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "core/machine/iterated_program.h"
#include "core/optimizer/optimizer.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace thetascope::descent {

/// A FrameLayout says in which rows of a frame a descent has its quantities. A record of the frame
/// is what a step reads and writes: θ, L, slope, rate and step.
struct FrameLayout {
    /// `constants`: the number of named constants with a value for each lane.
    FrameLayout(const optimizer::Optimizer& optimizer, std::size_t dimension,
                std::size_t constants = 0);

    // Shared rows: first the optimizer's settings, …
    std::uint32_t states; ///< of the first coordinate; then those of the second
    std::uint32_t rateStates;
    std::uint32_t statesEach; ///< of one coordinate: the rate rule's, then the update rule's
    std::uint32_t finite;     ///< Watch::finite
    std::uint32_t least;      ///< The least of what Watched says.
    std::uint32_t constants;  ///< of the first named constant; then those of the others
    std::uint32_t sharedRows;
    /// The shared row of α⁽ᵗ⁾ where it is the same in all steps; else each record has one.
    std::optional<std::size_t> steadyRate;
    // Rows of a record: first those of each coordinate, …
    static constexpr std::uint32_t kTheta = 0;
    static constexpr std::uint32_t kSlope = 1;
    static constexpr std::uint32_t kSigma = 2;
    static constexpr std::uint32_t kRate = 3; ///< unless it is steady
    std::uint32_t recordEach;
    std::uint32_t loss;
    std::uint32_t recordRows;
};

/// Watched is the quantity whose least value is kept, beside whether all numbers were finite.
enum class Watched {
    Nothing, ///< None is.
    Steps,   ///< |σ|² is: see Watch::shortest.
    Loss,    ///< L is.
};

/// Writes down one step of a descent: L and slope at θ⁽ᵗ⁾, both rules, the move, and the Watch.
/// `constants`: the numbers of the named constants with a value for each lane.
machine::Iteration stepIteration(const loss::Loss& loss, const optimizer::Optimizer& optimizer,
                                 Watched watched, std::span<const std::uint32_t> constants = {});

} // namespace thetascope::descent

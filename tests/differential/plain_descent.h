// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/optimizer.h"
#include "tests/differential/disturbed.h"
#include "tests/differential/made_loss.h"

#include <array>
#include <cstddef>
#include <vector>

namespace thetascope::differential {

/// A PlainStep is a point of a descent, and the step that was made from there.
struct PlainStep {
    std::array<long double, 2> theta{}; ///< θ⁽ᵗ⁾.
    long double loss = 0;               ///< L(θ⁽ᵗ⁾).
    std::array<long double, 2> slope{}; ///< g⁽ᵗ⁾.
    std::array<long double, 2> rate{};  ///< α⁽ᵗ⁾.
    std::array<long double, 2> sigma{}; ///< σ⁽ᵗ⁾.
    long double largest = 0;            ///< The largest result of any operation so far.
};

/// Returns whether plainDescent() knows an optimizer: the named ones, and the combinations of the
/// rules of the notes.
bool isKnown(const optimizer::Optimizer& optimizer);

/// Makes a descent by the formulas of tests/golden/README.md, in long doubles, one coordinate after
/// the other, in one plain loop. It shares nothing with the program but the values of the
/// parameters.
std::vector<PlainStep> plainDescent(const MadeLoss& loss, const optimizer::Optimizer& optimizer,
                                    std::array<double, 2> start, std::size_t steps,
                                    Rounding rounding);

} // namespace thetascope::differential

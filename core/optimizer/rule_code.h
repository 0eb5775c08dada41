// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/optimizer.h"
#include "core/optimizer/term.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace thetascope::optimizer {

/// The rows that one coordinate's step begins with.
struct StepInputs {
    std::uint32_t theta;
    std::uint32_t slope;
    std::span<const std::uint32_t> settings; ///< the optimizer's
    std::span<const std::uint32_t> states;   ///< the rate rule's, then the update rule's
};

/// The rows that it ends with; they may be rows that it began with.
struct StepOutputs {
    std::uint32_t rate;
    std::uint32_t sigma;
    std::uint32_t next; ///< θ⁽ᵗ⁺¹⁾
    std::vector<std::uint32_t> states;
};

/// Writes down the step of one coordinate: what the optimizer's rules do, and the move. Carried
/// out, the instructions have the bits of a Stepper.
StepOutputs writeStep(const Optimizer& optimizer, const StepInputs& inputs, RuleScript& script);

/// The number of the setting that α⁽ᵗ⁾ is in all steps; empty: its rule works it out anew in each.
std::optional<std::size_t> steadyRate(const Optimizer& optimizer);

} // namespace thetascope::optimizer

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/stopping_rule.h"
#include "core/loss/extent.h"
#include "core/optimizer/optimizer.h"

#include <cstdint>

namespace thetascope::descent {

/// A Resting says when a run counts as being at rest: |σ| is below `tolerance` for `steps` steps in
/// a row, none of which is more than a hundredth longer than the first. The run ends with the first
/// of them.
///
/// One short step is not enough: momentum makes one wherever it turns round. With inertia μ, a
/// slope g changes σ by αg at each step, and would carry it to αg/(1 − μ) in the end. If |σ| stays
/// below the tolerance for 2/(1 − μ) steps, which takes it from one side of 0 to the other at most,
/// that end is below the tolerance, too. Rules without inertia get ten steps, within which averages
/// of the squared slopes follow a change.
struct Resting {
    double tolerance = 0;    ///< 0 if no step counts as short.
    std::uint64_t steps = 0; ///< At least kLeast, at most kMost.

    static constexpr std::uint64_t kLeast = 10;
    static constexpr std::uint64_t kMost = 500;
};

/// Returns when runs of an optimizer count as being at rest under a stopping rule. Steps of less
/// than twice a rule's least step count as short, whatever the tolerance, if that step is less than
/// a ten thousandth of the extent's widths and the tolerance is not 0.
Resting restingOf(const optimizer::Optimizer& optimizer, const StoppingRule& until,
                  const loss::Extent& extent, std::size_t dimension);

} // namespace thetascope::descent

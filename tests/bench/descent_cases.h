// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace thetascope::bench {

/// One descent, written by hand and as an optimizer's SPEC.
struct DescentCase {
    std::string_view optimizer; ///< its name
    std::string spec;
    loss::Point (*byHand)(std::uint64_t steps); ///< runs and records it; where it ended
    loss::Point (*bare)(std::uint64_t steps);   ///< the same without recording
};

/// What the program must reach, as multiples of the hand-written loops' time.
struct Target {
    double alone;
    double together;
};

inline constexpr std::size_t kTogether = 6; ///< descents of one comparison

/// A loss as typed, with the descents that are measured on it.
struct LossCase {
    std::string_view name;
    std::string_view text;
    loss::Point start;
    Target target;
    std::array<DescentCase, kTogether> descents;
};

std::span<const LossCase> lossCases();

} // namespace thetascope::bench

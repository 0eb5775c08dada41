// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/range.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>

namespace thetascope::experiment {

/// A Zoom is the part of the axes that is visible.
struct Zoom {
    loss::Range across; ///< The range of θ, or of x.
    loss::Range up;     ///< The range of L, or of y.

    /// Compares all members.
    friend bool operator==(const Zoom&, const Zoom&) = default;
};

/// This is the step of a Shown that means the end of the runs, however long they are.
inline constexpr std::uint64_t kLastStep = std::numeric_limits<std::uint64_t>::max();

/// A Shown is how an experiment was looked at. No run depends on it, so that it is no part of the
/// experiment; files and pictures keep it beside the experiment.
struct Shown {
    std::string view; ///< The name of the view, such as "overlay"; empty if none is known.
    std::optional<std::uint64_t> step; ///< The step that was shown, or kLastStep.
    std::optional<Zoom> zoom;          ///< The visible part; nothing if everything was visible.

    /// Compares all members.
    friend bool operator==(const Shown&, const Shown&) = default;
};

} // namespace thetascope::experiment

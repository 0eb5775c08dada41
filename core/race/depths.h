// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/extent.h"
#include "core/loss/loss.h"

#include <optional>

namespace thetascope::race {

/// Depths say how deep a loss is, so that it can be told whether a run has arrived.
struct Depths {
    double lowest; ///< L at the lowest minimum in the extent.
    double height; ///< How far L reaches over the extent: see loss::Heights::span().

    /// Returns the loss that counts as arrived: lowest + share·height.
    double target(double share) const { return lowest + share * height; }
};

/// Finds the depths of a loss over an extent. Returns nothing if there is no minimum in it.
std::optional<Depths> depths(const loss::Loss& loss, const loss::Extent& extent);

} // namespace thetascope::race

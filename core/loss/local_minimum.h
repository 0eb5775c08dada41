// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/minima.h"

#include <vector>

namespace thetascope::loss {

/// A LocalMinimum is a local minimum of a loss of one or two variables.
struct LocalMinimum {
    Point at;    ///< Where it is.
    double loss; ///< L there.

    /// Compares both members.
    friend bool operator==(const LocalMinimum&, const LocalMinimum&) = default;
};

/// Returns the minima of a loss of one variable, the lowest first.
std::vector<LocalMinimum> lowestFirst(const std::vector<Minimum>& minima);

/// Returns the minima of a loss of two variables, which are at these points, the lowest first.
std::vector<LocalMinimum> lowestFirst(const Loss& loss, const std::vector<Point>& points);

} // namespace thetascope::loss

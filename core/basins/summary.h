// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/landmarks.h"
#include "core/basins/map.h"

#include <cstddef>
#include <optional>

namespace thetascope::basins {

/// What a map says in a line: how robust the optimizer is on this loss.
struct Summary {
    /// Of all pixels: their runs settled at the lowest minimum in range, or at one of several.
    double shareAtLowest = 0;

    /// The longest stretch of rows (columns), from `first` to `last`, in each of which some pixel
    /// settles there: where that axis is α, the widest range of rates that still do.
    struct Stretch {
        std::size_t first;
        std::size_t last;
    };

    std::optional<Stretch> rowsReachingLowest;
    std::optional<Stretch> columnsReachingLowest;
    std::optional<double> medianSteps; ///< of the runs that settled at a minimum
};

/// Of a complete map.
Summary summarize(const Map& map, const Landmarks& landmarks, double tolerance);

} // namespace thetascope::basins

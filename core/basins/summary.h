// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/map.h"
#include "core/basins/map_landmarks.h"

#include <cstddef>
#include <optional>

namespace thetascope::basins {

/// A Summary of a map says how robust the optimizer is on this loss.
struct Summary {
    /// The share of pixels, from 0 to 1, whose runs settled at the lowest minimum in range (or at
    /// any of them, if several are equally low). The lowest of each pixel is that of its loss.
    double shareAtLowest = 0;

    /// A Band consists of consecutive rows or columns of a map.
    struct Band {
        std::size_t first; ///< The first row or column.
        std::size_t last;  ///< The last row or column, which is included.
    };

    /// The longest band of rows in each of which some run settled at the lowest minimum. If the
    /// vertical axis is α, this is the widest range of learning rates that can reach it.
    std::optional<Band> rowsReachingLowest;
    /// The longest band of columns in each of which some run settled at the lowest minimum.
    std::optional<Band> columnsReachingLowest;
    /// The share of pixels, from 0 to 1, whose runs settled at a minimum or, for Naming::None,
    /// anywhere.
    double shareSettled = 0;
    /// The median number of steps of these runs.
    std::optional<double> medianSteps;
};

/// Summarizes a complete map. `tolerance` is that of the runs' stopping rule; see landing().
Summary summarize(const Map& map, const MapLandmarks& landmarks, double tolerance);

} // namespace thetascope::basins

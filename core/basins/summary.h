// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/map.h"
#include "core/basins/map_landmarks.h"

#include <cstddef>
#include <map>
#include <optional>

namespace thetascope::basins {

/// A fair part of the runs of a row, or of a column, settles at the lowest minimum if it is at
/// least this share of those that do in the row with most of them, and kLeastPart of the row. A few
/// pixels that get there by chance, as where steps are so large that runs jump about, make no row
/// count.
inline constexpr double kFairPart = 0.25;
/// A smaller share of the runs of a row is no fair part of them; see kFairPart.
inline constexpr double kLeastPart = 0.05;

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

    /// The longest band of rows in each of which a fair part of the runs settled at the lowest
    /// minimum: see kFairPart. If the vertical axis is α, this is the widest range of learning
    /// rates with which it is reached.
    std::optional<Band> rowsReachingLowest;
    /// The longest band of columns in each of which a fair part of the runs did.
    std::optional<Band> columnsReachingLowest;
    /// The share of pixels, from 0 to 1, whose runs settled at a minimum or, for Naming::None,
    /// anywhere.
    double shareSettled = 0;
    /// The median number of steps of these runs.
    std::optional<double> medianSteps;
    /// The share of pixels, from 0 to 1, of each fate that occurs.
    std::map<Fate, double> shares;

    /// Returns the share of pixels, from 0 to 1, of a fate.
    double share(Fate fate) const;
};

/// Summarizes a complete map. `tolerance` is that of the runs' stopping rule; see landing().
Summary summarize(const Map& map, const MapLandmarks& landmarks, double tolerance);

} // namespace thetascope::basins

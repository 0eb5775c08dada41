// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/landmarks.h"
#include "core/basins/map.h"
#include "core/basins/map_landmarks.h"
#include "core/basins/request.h"
#include "core/basins/summary.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace thetascope::ui::maps {

/// A Map is a basin map as far as it has been computed: every `stride`-th pixel of every
/// `stride`-th row. It is an immutable value. What it points to is shared with the computation and
/// may be read at those pixels only.
struct Map {
    std::shared_ptr<const basins::Request> request; ///< What was requested.
    std::shared_ptr<const basins::Map> map; ///< All pixels, of which only some are computed.
    /// The minima that distinguish basins.
    std::shared_ptr<const basins::MapLandmarks> landmarks;
    std::size_t stride = 1;  ///< The distance between computed pixels in both directions.
    std::size_t columns = 0; ///< The number of computed pixels along a row.
    std::size_t rows = 0;    ///< The number of computed rows.
    /// The ends of the runs of computed pixels, row by row from the lowest.
    std::vector<basins::Landing> landings;
    std::optional<basins::Summary> summary; ///< A summary, if the map is complete.

    /// A Pixel is the position of a pixel in the map.
    struct Pixel {
        std::size_t column; ///< Counts from the left.
        std::size_t row;    ///< Counts from the bottom.
    };

    /// Returns the computed pixel that stands for a point, given as fractions (0 … 1) of the width
    /// and height.
    Pixel pixelAt(double fractionAcross, double fractionUp) const;

    /// Returns the end of the run of a computed pixel.
    basins::End endOf(Pixel pixel) const { return map->at(map->index(pixel.column, pixel.row)); }

    /// Returns where the run of a computed pixel has arrived.
    basins::Landing landingOf(Pixel pixel) const {
        return landings[pixel.row / stride * columns + pixel.column / stride];
    }
};

/// Returns a map whose levels down to `stride` are complete.
Map basinMap(std::shared_ptr<const basins::Request> request, std::shared_ptr<const basins::Map> map,
             std::shared_ptr<const basins::MapLandmarks> landmarks, std::size_t stride);

} // namespace thetascope::ui::maps

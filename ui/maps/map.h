// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/landmarks.h"
#include "core/basins/map.h"
#include "core/basins/request.h"
#include "core/basins/summary.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace thetascope::ui::maps {

/// A map as far as it has been worked out: every `stride`-th pixel of every `stride`-th row. An
/// immutable value; what it points to is shared, and is read at those pixels only.
struct Map {
    std::shared_ptr<const basins::Request> request;
    std::shared_ptr<const basins::Map> map;
    std::shared_ptr<const basins::Landmarks> landmarks;
    std::size_t stride = 1;
    std::size_t columns = 0; ///< pixels worked out along a row
    std::size_t rows = 0;
    std::vector<basins::Landing> landings;  ///< of these, row by row from the lowest
    std::optional<basins::Summary> summary; ///< of a complete map

    /// The map's number of the pixel that stands at these fractions (0 … 1) of its width and
    /// height.
    struct Pixel {
        std::size_t column;
        std::size_t row;
    };

    Pixel pixelAt(double fractionAcross, double fractionUp) const;

    basins::End endOf(Pixel pixel) const { return map->at(map->index(pixel.column, pixel.row)); }

    basins::Landing landingOf(Pixel pixel) const {
        return landings[pixel.row / stride * columns + pixel.column / stride];
    }
};

/// What is known of a map whose levels down to `stride` are complete.
Map basinMap(std::shared_ptr<const basins::Request> request, std::shared_ptr<const basins::Map> map,
             std::shared_ptr<const basins::Landmarks> landmarks, std::size_t stride);

} // namespace thetascope::ui::maps

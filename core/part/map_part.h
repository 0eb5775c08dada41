// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/map.h"
#include "core/basins/request.h"
#include "core/experiment/checked.h"
#include "core/part/part.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <span>
#include <string>

namespace thetascope::part {

/// A MapPlan is a basin map that is to be computed, in values that can be written down.
struct MapPlan {
    experiment::Checked experiment; ///< The experiment.
    std::size_t contender = 0;      ///< The index of the contender of whom it is a map.
    basins::Axis across;            ///< The horizontal axis.
    basins::Axis up;                ///< The vertical axis.
    std::size_t width = 1;          ///< The number of columns.
    std::size_t height = 1;         ///< The number of rows.
};

/// Returns what is to be computed. The error is one sentence: see basins::validate().
tl::expected<basins::Request, std::string> requestOf(const MapPlan& plan);

/// Writes a part of a map. `map` has the rows of the tile, each of which is written as the outcomes
/// of all its pixels (a byte each, the number of the descent::Outcome), then their steps (4 bytes),
/// L (a double) and θ (one or two doubles), in little-endian order.
void writeMapPart(const MapPlan& plan, basins::Tile tile, const basins::Map& map,
                  const std::string& version, std::ostream& out);

/// A JoinedMap is a map that was put together.
struct JoinedMap {
    MapPlan plan;            ///< What was to be computed.
    basins::Request request; ///< The same, as a request.
    basins::Map map;         ///< The map.
};

/// Puts a map together from parts that belong together. `version` is that of this program. The
/// error is one sentence that begins with the name of a file.
tl::expected<JoinedMap, std::string> joinMap(std::span<Part> parts, const std::string& version);

} // namespace thetascope::part

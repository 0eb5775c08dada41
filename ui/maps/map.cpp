// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/map.h"

#include "ui/theme/whole.h"

#include <algorithm>
#include <utility>

namespace thetascope::ui::maps {

Map::Pixel Map::pixelAt(double fractionAcross, double fractionUp) const {
    const auto index = [this](double fraction, std::size_t size) {
        const double last = static_cast<double>(size - 1);
        const auto exact =
            theme::whole<std::size_t>(std::clamp(fraction * static_cast<double>(size), 0.0, last));
        return exact / stride * stride;
    };
    return {index(fractionAcross, map->width()), index(fractionUp, map->height())};
}

Map basinMap(std::shared_ptr<const basins::Request> request, std::shared_ptr<const basins::Map> map,
             std::shared_ptr<const basins::MapLandmarks> landmarks, std::size_t stride) {
    Map known{.request = std::move(request),
              .map = std::move(map),
              .landmarks = std::move(landmarks),
              .stride = stride};
    known.columns = (known.map->width() + stride - 1) / stride;
    known.rows = (known.map->height() + stride - 1) / stride;
    known.landings.reserve(known.columns * known.rows);
    const double tolerance = known.request->until.tolerance;
    for (std::size_t row = 0; row < known.map->height(); row += stride) {
        for (std::size_t column = 0; column < known.map->width(); column += stride)
            known.landings.push_back(
                known.landmarks->landing(known.endOf({column, row}), tolerance, column, row));
    }
    if (stride == 1)
        known.summary = basins::summarize(*known.map, *known.landmarks, tolerance);
    return known;
}

} // namespace thetascope::ui::maps

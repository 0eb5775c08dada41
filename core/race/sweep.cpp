// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/sweep.h"

#include "core/basins/compute.h"
#include "core/basins/pixel_queue.h"

#include <cmath>
#include <limits>

namespace thetascope::race {

namespace {

/// A map of one column: the lowest value of its horizontal axis is the start.
basins::Request columnOf(const SweepRequest& request) {
    using Quantity = basins::Axis::Quantity;
    basins::Request map;
    map.loss = request.loss;
    map.optimizer = request.optimizer;
    map.start = request.start;
    map.until = request.until;
    map.extent = request.extent;
    map.across = {Quantity::Start, "", request.start[0],
                  std::nextafter(request.start[0], std::numeric_limits<double>::infinity()), false};
    map.up = {Quantity::Setting, "alpha", request.rates.low, request.rates.high, true};
    map.width = 1;
    map.height = request.rates.count;
    return map;
}

} // namespace

std::vector<Swept> sweep(const SweepRequest& request, unsigned threads,
                         const std::stop_token& stop) {
    const basins::Request column = columnOf(request);
    basins::PixelQueue queue(column.width, column.height);
    basins::Map map(column.width, column.height, column.loss->dimension());
    basins::compute(
        column, queue, map, threads, [] {}, stop);
    const std::vector<double> rates = request.rates.values();
    std::vector<Swept> swept;
    swept.reserve(rates.size());
    for (std::size_t i = 0; i < rates.size(); ++i)
        swept.push_back({rates[i], map.at(i)});
    return swept;
}

} // namespace thetascope::race

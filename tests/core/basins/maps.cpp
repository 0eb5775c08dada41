// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/basins/maps.h"

#include "core/basins/compute.h"
#include "core/descent/descend.h"
#include "tests/core/descent/bits.h"

#include <span>
#include <utility>

namespace thetascope::basins {

namespace {

std::string place(const Map& map, std::size_t pixel) {
    return "column " + std::to_string(pixel % map.width()) + ", row " +
           std::to_string(pixel / map.width());
}

} // namespace

Request makeRequest(std::string_view loss, const optimizer::Optimizer& optimizer) {
    return makeRequest(loss::Loss::fromText(loss).value(), optimizer);
}

Request makeRequest(std::shared_ptr<const loss::Loss> loss, const optimizer::Optimizer& optimizer) {
    Request request;
    request.loss = std::move(loss);
    request.optimizer = optimizer;
    request.start = {0.5, 1.25};
    request.until = {80, 1e-6};
    request.across = {Axis::Quantity::Start, "", -4.7, 4.9, false};
    request.up = {Axis::Quantity::Setting, "alpha", 0.001, 20, true};
    request.width = 13;
    request.height = 11;
    return request;
}

Request makeRequest(std::string_view loss, std::string_view spec) {
    return makeRequest(loss, optimizer::parseSpec(spec).value());
}

Map computed(const Request& request, unsigned threads) {
    PixelQueue queue(request.width, request.height);
    Map map(request.width, request.height, request.loss->dimension());
    compute(request, queue, map, threads);
    return map;
}

End singleRun(const Request& request, std::size_t column, std::size_t row) {
    const Run run = runOf(request, column, row);
    const descent::Trajectory trajectory =
        descent::trajectories(*lossOf(request, run), std::span(&run.optimizer, 1), run.start,
                              request.until, request.extent)
            .front();
    const descent::Step last = trajectory.at(trajectory.steps());
    return {trajectory.outcome(), last.theta, last.loss,
            static_cast<std::uint32_t>(trajectory.steps())};
}

bool sameBits(const End& a, const End& b) {
    return a.outcome == b.outcome && descent::sameBits(a.theta[0], b.theta[0]) &&
           descent::sameBits(a.theta[1], b.theta[1]) && descent::sameBits(a.loss, b.loss) &&
           a.steps == b.steps;
}

std::string difference(const Map& a, const Map& b) {
    for (std::size_t pixel = 0; pixel < a.pixels(); ++pixel) {
        if (!sameBits(a.at(pixel), b.at(pixel)))
            return place(a, pixel);
    }
    return {};
}

std::string differenceFromSingleRuns(const Request& request, const Map& map) {
    for (std::size_t pixel = 0; pixel < map.pixels(); ++pixel) {
        if (!sameBits(map.at(pixel), singleRun(request, pixel % map.width(), pixel / map.width())))
            return place(map, pixel);
    }
    return {};
}

} // namespace thetascope::basins

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/orbit.h"

#include "core/basins/together.h"
#include "core/descent/uniform_block.h"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <limits>

namespace thetascope::race {

namespace {

constexpr std::size_t kAlpha = 0; // every learning-rate rule begins with it
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr loss::Point kNowhere{kNaN, kNaN};

/// Makes the runs with the rates from `first` on, as many as a block has lanes.
template <std::size_t kDimension>
void follow(const OrbitRequest& request, const descent::UniformDescent& uniform, std::size_t first,
            Orbit& orbit, const std::stop_token& stop) {
    descent::UniformBlock<kDimension> block(uniform);
    const std::size_t count = std::min(uniform.lanes(), request.rates.size() - first);
    for (std::size_t lane = 0; lane < uniform.lanes(); ++lane) {
        block.setParameter(lane, kAlpha, request.rates[first + std::min(lane, count - 1)]);
        block.begin(lane, request.start);
    }
    std::vector<std::uint8_t> marks(uniform.lanes() / 8);
    std::vector<bool> isOver(count); // broken off at a point where θ, L or the slope is not finite
    const std::uint64_t batch = uniform.batch();
    const std::uint64_t kept = request.steps + 1 - request.last; // the step of the first
    for (std::uint64_t t = 0; t <= request.steps && !stop.stop_requested(); t += batch) {
        block.go(marks);
        const std::uint64_t end = std::min(t + batch, request.steps + 1);
        for (std::size_t lane = 0; lane < count; ++lane) {
            const bool mayEnd = isOver[lane] || !block.isFinite(lane);
            for (std::uint64_t step = mayEnd ? t : std::max(t, kept); step < end; ++step) {
                const descent::LaneRows<kDimension>& rows = block.at(step - t);
                if (step >= kept)
                    orbit.at(first + lane)[step - kept] =
                        isOver[lane] ? kNowhere : rows.position(lane);
                isOver[lane] = isOver[lane] || (mayEnd && !rows.isFinite(lane));
            }
        }
        block.moveOn();
    }
}

} // namespace

Orbit orbit(const OrbitRequest& request, unsigned threads, const std::stop_token& stop) {
    Orbit orbit(request.rates.size(), request.last);
    const descent::UniformDescent uniform(*request.loss, request.optimizer, {});
    std::atomic<std::size_t> next = 0;
    basins::together(threads, [&] {
        for (std::size_t i = uniform.lanes() * next++;
             i < request.rates.size() && !stop.stop_requested(); i = uniform.lanes() * next++) {
            if (request.loss->dimension() == 1)
                follow<1>(request, uniform, i, orbit, stop);
            else
                follow<2>(request, uniform, i, orbit, stop);
        }
    });
    return orbit;
}

} // namespace thetascope::race

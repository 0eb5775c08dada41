// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/period.h"

#include "core/descent/mixed_block.h"
#include "core/descent/origin.h"
#include "core/descent/returns.h"

namespace thetascope::descent {

namespace {

template <std::size_t kDimension>
std::uint64_t replayed(const loss::Loss& loss, const optimizer::Optimizer& optimizer, Point theta,
                       const optimizer::Stepper& stepper, std::uint64_t most) {
    MixedBlock<kDimension> block(loss, {&optimizer, 1});
    setState(block.stepper(0), kDimension, stateOf(stepper, kDimension));
    simd::LaneTable table(LaneRows<kDimension>::kCount, 1);
    LaneRows<kDimension> rows(table);
    for (optimizer::StepRows& coordinate : rows.at)
        coordinate.next = coordinate.theta;
    rows.setPosition(0, theta);
    StateWatch<kDimension> start(theta, stepper);
    for (std::uint64_t t = 1; t < most; ++t) {
        block.evaluate(rows);
        block.step(rows);
        if (start.isKept(rows.position(0), block.stepper(0)))
            return t;
    }
    return most;
}

} // namespace

std::uint64_t periodOf(const loss::Loss& loss, const optimizer::Optimizer& optimizer, Point theta,
                       const optimizer::Stepper& stepper, std::uint64_t most) {
    return loss.dimension() == 1 ? replayed<1>(loss, optimizer, theta, stepper, most)
                                 : replayed<2>(loss, optimizer, theta, stepper, most);
}

} // namespace thetascope::descent

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/origin.h"

#include "core/descent/mixed_block.h"
#include "core/descent/recorder.h"

#include <algorithm>

namespace thetascope::descent {

namespace {

template <std::size_t kDimension>
std::vector<std::shared_ptr<const Chunk>>
recomputed(const Origin& origin, Point theta, std::span<const double> state, std::size_t count) {
    constexpr std::size_t kBatch = Recorder::kBatch;
    MixedBlock<kDimension> block(*origin.loss, {&origin.optimizer, 1});
    setState(block.stepper(0), kDimension, state);
    simd::LaneTable table(LaneRows<kDimension>::kCount, kBatch + 1);
    const auto rows = consecutivePoints<kDimension>(table, kBatch + 1, 1);
    rows[0].setPosition(0, theta);
    Recorder recorder(kDimension);
    std::vector<std::shared_ptr<const Chunk>> chunks;
    while (chunks.size() < count) {
        for (std::size_t i = 0; i < kBatch; ++i) {
            block.evaluate(rows[i]);
            block.step(rows[i]);
        }
        recorder.expect(Chunk::kPoints);
        recorder.write(RunBatch<kDimension>{rows[0], 0, 1, kBatch});
        if (recorder.isFull())
            chunks.push_back(recorder.handOut());
        rows[0].setPosition(0, rows[kBatch].position(0));
    }
    return chunks;
}

} // namespace

std::vector<double> stateOf(const optimizer::Stepper& stepper, std::size_t dimension) {
    std::vector<double> state;
    for (std::size_t c = 0; c < dimension; ++c) {
        const std::span<const double> part = stepper.state(c);
        state.insert(state.end(), part.begin(), part.end());
    }
    return state;
}

void setState(optimizer::Stepper& stepper, std::size_t dimension, std::span<const double> state) {
    const std::size_t each = state.size() / dimension;
    for (std::size_t c = 0; c < dimension; ++c)
        std::ranges::copy(state.subspan(c * each, each), stepper.state(c).begin());
}

std::vector<std::shared_ptr<const Chunk>>
recompute(const Origin& origin, Point theta, std::span<const double> state, std::size_t count) {
    return origin.loss->dimension() == 1 ? recomputed<1>(origin, theta, state, count)
                                         : recomputed<2>(origin, theta, state, count);
}

} // namespace thetascope::descent

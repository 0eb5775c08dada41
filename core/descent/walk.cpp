// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/walk.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>

namespace thetascope::descent {

Walk::Walk(const loss::Loss& loss, const optimizer::Optimizer& optimizer, double tolerance,
           simd::InstructionSet set)
    : m_optimizer(optimizer)
    , m_tolerance(tolerance)
    , m_layout(optimizer, loss.dimension())
    , m_program(walkRound(loss, optimizer, tolerance > 0), set)
    , m_kernels(optimizer::stepKernels(optimizer))
    , m_watch(stretchWatchKernel(set)) {}

template <std::size_t kDimension>
WalkBlock<kDimension>::WalkBlock(const Walk& walk)
    : m_walk(walk)
    , m_frame(walk.m_program)
    , m_rateSettings(settingsOf(*walk.m_optimizer.rate, walk.m_optimizer))
    , m_updateSettings(settingsOf(*walk.m_optimizer.update, walk.m_optimizer)) {
    const WalkLayout& layout = walk.m_layout;
    for (std::size_t number = 0; number <= walk.stretch(); ++number) {
        LaneRows<kDimension>& rows = m_points.emplace_back();
        for (std::size_t c = 0; c < kDimension; ++c) {
            const auto place = [&](std::uint32_t which) {
                return m_frame.point(number, c * layout.pointEach + which);
            };
            rows.at[c] = {place(WalkLayout::kTheta), place(WalkLayout::kSlope),
                          layout.steadyRate ? m_frame.fixed(*layout.steadyRate)
                                            : place(WalkLayout::kRate),
                          place(WalkLayout::kSigma), nullptr};
        }
        rows.loss = m_frame.point(number, layout.loss);
    }
    for (std::size_t lane = 0; lane < walk.lanes(); ++lane) {
        for (std::size_t k = 0; k < walk.m_optimizer.settings.size(); ++k)
            setParameter(lane, k, walk.m_optimizer.settings[k].value);
        restart(lane);
    }
}

template <std::size_t kDimension>
void WalkBlock<kDimension>::setParameter(std::size_t lane, std::size_t setting, double value) {
    m_frame.fixed(setting)[lane] = value;
}

template <std::size_t kDimension>
void WalkBlock<kDimension>::restart(std::size_t lane) {
    const WalkLayout& layout = m_walk.m_layout;
    std::uint32_t place = layout.states;
    const auto start = [&](optimizer::StartKernel kernel, std::span<const std::size_t> settings,
                           std::size_t states) {
        std::array<double, optimizer::kMostRuleValues> parameters;
        std::array<double, optimizer::kMostRuleValues> state;
        for (std::size_t k = 0; k < settings.size(); ++k)
            parameters[k] = m_frame.fixed(settings[k])[lane];
        kernel({parameters.data(), state.data()});
        for (std::size_t k = 0; k < states; ++k)
            m_frame.fixed(place++)[lane] = state[k];
    };
    for (std::size_t c = 0; c < kDimension; ++c) {
        start(m_walk.m_kernels.startRate, m_rateSettings, layout.rateStates);
        start(m_walk.m_kernels.startUpdate, m_updateSettings,
              layout.statesEach - layout.rateStates);
    }
}

template <std::size_t kDimension>
void WalkBlock<kDimension>::go(std::vector<std::uint8_t>& marks) {
    const WalkLayout& layout = m_walk.m_layout;
    const std::size_t lanes = m_walk.lanes();
    if (m_mustForget) {
        std::fill_n(m_frame.fixed(layout.finite), lanes, 0.0);
        std::fill_n(m_frame.fixed(layout.shortest), lanes, std::numeric_limits<double>::infinity());
    }
    m_walk.m_program.run(m_frame);
    // A θ that is not finite stays so: it is enough to look at the last one.
    WatchedStretch rows{};
    for (std::size_t c = 0; c < kDimension; ++c)
        rows.theta[c] = m_points.back().at[c].theta;
    rows.finite = m_frame.fixed(layout.finite);
    rows.shortest = m_frame.fixed(layout.shortest);
    rows.squaredTolerance = m_walk.m_tolerance * m_walk.m_tolerance;
    rows.lanes = lanes;
    m_walk.m_watch(rows, marks.data());
    // Where nothing has happened, what has been summed up serves for the next stretch too.
    m_mustForget = std::ranges::any_of(marks, [](std::uint8_t group) { return group != 0; });
}

template <std::size_t kDimension>
void WalkBlock<kDimension>::moveOn() {
    for (std::size_t c = 0; c < kDimension; ++c)
        std::copy_n(m_points.back().at[c].theta, m_walk.lanes(), m_points.front().at[c].theta);
}

template class WalkBlock<1>;
template class WalkBlock<2>;

} // namespace thetascope::descent

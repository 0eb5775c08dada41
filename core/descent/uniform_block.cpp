// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/uniform_block.h"

#include "core/descent/returns.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>

namespace thetascope::descent {

UniformDescent::UniformDescent(const loss::Loss& loss, const optimizer::Optimizer& optimizer,
                               Attention attention, simd::InstructionSet set,
                               std::span<const std::uint32_t> constants)
    : m_optimizer(optimizer)
    , m_bound(attention.bound)
    , m_layout(optimizer, loss.dimension(), constants.size())
    , m_program(stepIteration(loss, optimizer, attention.watched, constants), set)
    , m_kernels(optimizer::stepKernels(optimizer))
    , m_mark(markKernel(set))
    , m_compare(compareKernel(set))
    , m_keep(keepKernel(set)) {
    for (const std::uint32_t number : constants)
        m_constants.push_back(loss.constants()[number].value);
}

template <std::size_t kDimension>
UniformBlock<kDimension>::UniformBlock(const UniformDescent& descent)
    : m_descent(descent)
    , m_frame(descent.m_program)
    , m_rateSettings(settingsOf(*descent.m_optimizer.rate, descent.m_optimizer))
    , m_updateSettings(settingsOf(*descent.m_optimizer.update, descent.m_optimizer))
    , m_kept(kDimension * (1 + descent.m_layout.statesEach) + 2, descent.lanes())
    , m_finite(m_frame.shared(descent.m_layout.finite)) {
    const FrameLayout& layout = descent.m_layout;
    for (std::size_t number = 0; number <= descent.batch(); ++number) {
        LaneRows<kDimension>& rows = m_steps.emplace_back();
        for (std::size_t c = 0; c < kDimension; ++c) {
            const auto row = [&](std::uint32_t which) {
                return m_frame.record(number, c * layout.recordEach + which);
            };
            rows.at[c] = {row(FrameLayout::kTheta), row(FrameLayout::kSlope),
                          layout.steadyRate ? m_frame.shared(*layout.steadyRate)
                                            : row(FrameLayout::kRate),
                          row(FrameLayout::kSigma), nullptr};
        }
        rows.loss = m_frame.record(number, layout.loss);
    }
    m_returns.rows = kDimension * (1 + layout.statesEach);
    for (std::size_t row = 0; row < m_returns.rows; ++row) {
        m_returns.state[row] = row < kDimension ? m_steps.back().at[row].theta
                                                : m_frame.shared(layout.states + row - kDimension);
        m_returns.kept[row] = m_kept.row(row);
    }
    m_returns.age = m_kept.row(m_returns.rows);
    m_returns.due = m_kept.row(m_returns.rows + 1);
    m_returns.steps = static_cast<double>(descent.batch());
    m_returns.lanes = descent.lanes();
    for (std::size_t lane = 0; lane < descent.lanes(); ++lane) {
        for (std::size_t k = 0; k < descent.m_optimizer.settings.size(); ++k)
            setParameter(lane, k, descent.m_optimizer.settings[k].value);
        for (std::size_t k = 0; k < descent.m_constants.size(); ++k)
            setConstant(lane, k, descent.m_constants[k]);
        begin(lane, {});
    }
}

template <std::size_t kDimension>
void UniformBlock<kDimension>::setParameter(std::size_t lane, std::size_t setting, double value) {
    m_frame.shared(setting)[lane] = value;
}

template <std::size_t kDimension>
void UniformBlock<kDimension>::setConstant(std::size_t lane, std::size_t k, double value) {
    m_frame.shared(m_descent.m_layout.constants + k)[lane] = value;
}

template <std::size_t kDimension>
void UniformBlock<kDimension>::begin(std::size_t lane, Point theta) {
    const FrameLayout& layout = m_descent.m_layout;
    std::uint32_t row = layout.states;
    const auto start = [&](optimizer::StartKernel kernel, std::span<const std::size_t> settings,
                           std::size_t states) {
        std::array<double, optimizer::kMostRuleValues> parameters;
        std::array<double, optimizer::kMostRuleValues> state;
        for (std::size_t k = 0; k < settings.size(); ++k)
            parameters[k] = m_frame.shared(settings[k])[lane];
        kernel({parameters.data(), state.data()});
        for (std::size_t k = 0; k < states; ++k)
            m_frame.shared(row++)[lane] = state[k];
    };
    for (std::size_t c = 0; c < kDimension; ++c) {
        start(m_descent.m_kernels.startRate, m_rateSettings, layout.rateStates);
        start(m_descent.m_kernels.startUpdate, m_updateSettings,
              layout.statesEach - layout.rateStates);
    }
    m_steps.front().setPosition(lane, theta);
    for (std::size_t k = 0; k < m_returns.rows; ++k)
        m_returns.kept[k][lane] = k < kDimension ? theta[k] : m_returns.state[k][lane];
    m_returns.age[lane] = 0;
    m_returns.due[lane] = static_cast<double>(nextToKeep(0));
}

template <std::size_t kDimension>
void UniformBlock<kDimension>::go(std::vector<std::uint8_t>& marks) {
    const FrameLayout& layout = m_descent.m_layout;
    const std::size_t lanes = m_descent.lanes();
    if (m_isStale) {
        std::fill_n(m_frame.shared(layout.finite), lanes, 0.0);
        std::fill_n(m_frame.shared(layout.least), lanes, std::numeric_limits<double>::infinity());
    }
    m_descent.m_program.run(m_frame);
    // A θ that is not finite stays so: it is enough to look at the last one.
    WatchedBatch rows{};
    for (std::size_t c = 0; c < kDimension; ++c)
        rows.theta[c] = m_steps.back().at[c].theta;
    rows.finite = m_frame.shared(layout.finite);
    rows.least = m_frame.shared(layout.least);
    rows.bound = m_descent.m_bound;
    rows.lanes = lanes;
    m_descent.m_mark(rows, marks.data());
    // Where nothing has happened, what has been summed up serves for the next batch too.
    m_isStale = std::ranges::any_of(marks, [](std::uint8_t group) { return group != 0; });
}

template <std::size_t kDimension>
bool UniformBlock<kDimension>::isFinite(std::size_t lane) const {
    double zero = m_finite[lane]; // NaN if anything was not
    for (std::size_t c = 0; c < kDimension; ++c)
        zero += 0 * m_steps.back().at[c].theta[lane];
    return zero == 0;
}

template <std::size_t kDimension>
void UniformBlock<kDimension>::compareStates(std::vector<std::uint8_t>& marks) {
    m_descent.m_compare(m_returns, marks.data());
}

template <std::size_t kDimension>
bool UniformBlock<kDimension>::isBack(std::size_t lane) const {
    for (std::size_t row = 0; row < m_returns.rows; ++row) {
        if (!isSame(m_returns.state[row][lane], m_returns.kept[row][lane]))
            return false;
    }
    return true;
}

template <std::size_t kDimension>
void UniformBlock<kDimension>::moveOn() {
    m_descent.m_keep(m_returns);
    for (std::size_t c = 0; c < kDimension; ++c)
        std::copy_n(m_steps.back().at[c].theta, m_descent.lanes(), m_steps.front().at[c].theta);
}

template class UniformBlock<1>;
template class UniformBlock<2>;

} // namespace thetascope::descent

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/walk.h"

#include "core/expression/straight_code.h"
#include "core/optimizer/rule_code.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>

namespace thetascope::descent {

using expression::Code;
using expression::Round;

Walk::Layout::Layout(const optimizer::Optimizer& optimizer, std::size_t dimension)
    : states(static_cast<std::uint32_t>(optimizer.settings.size()))
    , rateStates(static_cast<std::uint32_t>(optimizer.rate->states.size()))
    , statesEach(rateStates + static_cast<std::uint32_t>(optimizer.update->states.size()))
    , finite(states + static_cast<std::uint32_t>(dimension) * statesEach)
    , shortest(finite + 1)
    , fixedPlaces(shortest + 1)
    , loss(static_cast<std::uint32_t>(dimension) * kEach)
    , pointPlaces(loss + 1) {}

Walk::Walk(const loss::Loss& loss, const optimizer::Optimizer& optimizer, double tolerance,
           simd::InstructionSet set)
    : m_optimizer(optimizer)
    , m_dimension(loss.dimension())
    , m_tolerance(tolerance)
    , m_layout(optimizer, m_dimension)
    , m_program(round(loss, optimizer), set)
    , m_kernels(optimizer::stepKernels(optimizer))
    , m_watch(stretchWatchKernel(set)) {}

Round Walk::round(const loss::Loss& loss, const optimizer::Optimizer& optimizer) const {
    expression::StraightCode code = expression::straightCode(loss.formula());
    optimizer::RuleScript script{std::move(code.instructions), code.rows};
    Round round;
    round.fixedPlaces = m_layout.fixedPlaces;
    round.pointPlaces = m_layout.pointPlaces;
    const auto add = [&](Code what, std::uint32_t a, std::uint32_t b) {
        script.instructions.push_back({.code = what, .out = script.rows, .in = {a, b}});
        return script.rows++;
    };
    std::vector<std::uint32_t> settings;
    for (std::uint32_t place = 0; place < optimizer.settings.size(); ++place) {
        settings.push_back(script.rows++);
        round.given.push_back({settings.back(), place});
    }
    std::uint32_t all = code.results[0]; // L and the slopes, whose sum is finite if they are
    std::uint32_t square = 0;            // |σ|²
    round.results.push_back({code.results[0], m_layout.loss});
    for (std::uint32_t c = 0; c < m_dimension; ++c) {
        const std::uint32_t slope = code.results[1 + c];
        std::vector<std::uint32_t> states;
        for (std::uint32_t k = 0; k < m_layout.statesEach; ++k)
            states.push_back(script.rows++);
        const optimizer::StepOutputs step =
            writeStep(optimizer, {code.variables[c], slope, settings, states}, script);
        for (std::uint32_t k = 0; k < m_layout.statesEach; ++k) {
            const std::uint32_t place = m_layout.states + c * m_layout.statesEach + k;
            if (step.states[k] == states[k])
                round.given.push_back({states[k], place});
            else
                round.kept.push_back({states[k], step.states[k], place});
        }
        const std::uint32_t first = c * Layout::kEach;
        round.moved.push_back({code.variables[c], step.next, first + Layout::kTheta});
        round.results.push_back({slope, first + Layout::kSlope});
        round.results.push_back({step.rate, first + Layout::kRate});
        round.results.push_back({step.sigma, first + Layout::kSigma});
        all = add(Code::AddRow, all, slope);
        const std::uint32_t own = add(Code::Square, step.sigma, 0);
        square = c == 0 ? own : add(Code::AddRow, square, own);
    }
    // Once it has been multiplied by what is not finite it is not a number, and stays so.
    const std::uint32_t finite = script.rows++;
    round.kept.push_back({finite, add(Code::MultiplyRow, finite, all), m_layout.finite});
    if (m_tolerance > 0) {
        const std::uint32_t shortest = script.rows++;
        const std::uint32_t shorter = script.rows++;
        script.instructions.push_back(
            {.code = Code::Choose, .out = shorter, .in = {square, shortest, square, shortest}});
        round.kept.push_back({shortest, shorter, m_layout.shortest});
    }
    round.instructions = std::move(script.instructions);
    round.rows = script.rows;
    return round;
}

template <std::size_t kDimension>
WalkBlock<kDimension>::WalkBlock(const Walk& walk)
    : m_walk(walk)
    , m_frame(walk.m_program)
    , m_rateSettings(settingsOf(*walk.m_optimizer.rate, walk.m_optimizer))
    , m_updateSettings(settingsOf(*walk.m_optimizer.update, walk.m_optimizer)) {
    using Layout = Walk::Layout;
    const Layout& layout = walk.m_layout;
    for (std::size_t number = 0; number <= walk.stretch(); ++number) {
        LaneRows<kDimension>& rows = m_points.emplace_back();
        for (std::size_t c = 0; c < kDimension; ++c) {
            const auto place = [&](std::uint32_t which) {
                return m_frame.point(number, c * Layout::kEach + which);
            };
            rows.at[c] = {place(Layout::kTheta), place(Layout::kSlope), place(Layout::kRate),
                          place(Layout::kSigma), nullptr};
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
    const Walk::Layout& layout = m_walk.m_layout;
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
    const Walk::Layout& layout = m_walk.m_layout;
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

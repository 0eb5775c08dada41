// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/replay.h"

#include <bit>
#include <cmath>
#include <span>

namespace thetascope::arithmetic {

namespace {

std::vector<double> valuesOf(std::span<const double> values) {
    return {values.begin(), values.end()};
}

} // namespace

Replay::Replay(const optimizer::Optimizer& optimizer, std::size_t dimension)
    : m_dimension(dimension)
    , m_stepper(optimizer, dimension)
    , m_states(dimension) {}

void Replay::goTo(const descent::Trajectory& trajectory, std::uint64_t t) {
    const descent::Trajectory::Checkpoint checkpoint = trajectory.checkpointBefore(t);
    if (m_next > t || m_next <= checkpoint.t) {
        // The state of a run of another optimizer may have another size.
        m_agrees = checkpoint.state.size() == m_stepper.state(0).size() * m_dimension;
        if (!m_agrees)
            return;
        descent::setState(m_stepper, m_dimension, checkpoint.state);
        m_next = checkpoint.t;
    }
    std::shared_ptr<const descent::Chunk> chunk = trajectory.chunkWith(m_next);
    while (m_next < t) {
        step(*chunk);
        if (m_next % descent::Chunk::kPoints == 0)
            chunk = trajectory.chunkWith(m_next);
    }
    lookAt(*chunk);
}

/// Makes step m_next, which begins at a point of the chunk.
void Replay::step(const descent::Chunk& chunk) {
    const std::size_t row = m_next % descent::Chunk::kPoints;
    for (std::size_t c = 0; c < m_dimension; ++c) {
        double theta = chunk.theta[c][row];
        double slope = chunk.slope[c][row];
        m_stepper.step(c, {&theta, &slope, &m_rate[c], &m_sigma[c], &theta});
    }
    ++m_next;
}

void Replay::lookAt(const descent::Chunk& chunk) {
    const std::size_t row = m_next % descent::Chunk::kPoints;
    for (std::size_t c = 0; c < m_dimension; ++c)
        m_states[c].before = valuesOf(m_stepper.state(c));
    step(chunk);
    m_agrees = true;
    const auto isSame = [](double a, double b) {
        return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) ||
               (std::isnan(a) && std::isnan(b));
    };
    for (std::size_t c = 0; c < m_dimension; ++c) {
        m_states[c].after = valuesOf(m_stepper.state(c));
        m_agrees = m_agrees && isSame(m_rate[c], chunk.rate[c][row]) &&
                   isSame(m_sigma[c], chunk.sigma[c][row]);
    }
}

} // namespace thetascope::arithmetic

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/replay.h"

#include <algorithm>
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
    , m_checkpoints{checkpoint()}
    , m_states(dimension) {}

Replay::Checkpoint Replay::checkpoint() const {
    Checkpoint all;
    for (std::size_t c = 0; c < m_dimension; ++c) {
        const std::span<const double> part = m_stepper.state(c);
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

void Replay::returnTo(std::size_t checkpoint) {
    const std::span<const double> all = m_checkpoints[checkpoint];
    const std::size_t each = all.size() / m_dimension;
    for (std::size_t c = 0; c < m_dimension; ++c)
        std::ranges::copy(all.subspan(c * each, each), m_stepper.state(c).begin());
    m_next = checkpoint * kCheckpointInterval;
}

bool Replay::goTo(const descent::Trajectory& trajectory, std::uint64_t t, std::uint64_t maxSteps) {
    const std::size_t nearest =
        std::min<std::size_t>(t / kCheckpointInterval, m_checkpoints.size() - 1);
    if (m_next > t || m_next < nearest * kCheckpointInterval)
        returnTo(nearest);
    for (; m_next < t; --maxSteps) {
        if (maxSteps == 0)
            return false;
        step(trajectory);
    }
    lookAt(trajectory);
    return true;
}

void Replay::step(const descent::Trajectory& trajectory) {
    const descent::Chunk& chunk = *trajectory.chunks()[m_next / descent::Chunk::kPoints];
    const std::size_t row = m_next % descent::Chunk::kPoints;
    for (std::size_t c = 0; c < m_dimension; ++c) {
        double theta = chunk.theta[c][row];
        double slope = chunk.slope[c][row];
        m_stepper.step(c, {&theta, &slope, &m_rate[c], &m_sigma[c], &theta});
    }
    ++m_next;
    if (m_next == m_checkpoints.size() * kCheckpointInterval)
        m_checkpoints.push_back(checkpoint());
}

void Replay::lookAt(const descent::Trajectory& trajectory) {
    const std::uint64_t t = m_next;
    for (std::size_t c = 0; c < m_dimension; ++c)
        m_states[c].before = valuesOf(m_stepper.state(c));
    step(trajectory);
    m_agrees = true;
    const auto isSame = [](double a, double b) {
        return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) ||
               (std::isnan(a) && std::isnan(b));
    };
    for (std::size_t c = 0; c < m_dimension; ++c) {
        m_states[c].after = valuesOf(m_stepper.state(c));
        m_agrees = m_agrees && isSame(m_rate[c], trajectory.rate(t, c)) &&
                   isSame(m_sigma[c], trajectory.sigma(t, c));
    }
}

} // namespace thetascope::arithmetic

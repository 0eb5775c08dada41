// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/trajectory.h"

#include <utility>

namespace thetascope::descent {

Trajectory::Trajectory(std::size_t dimension)
    : m_dimension(dimension) {}

std::size_t Trajectory::dimension() const {
    return m_dimension;
}

std::size_t Trajectory::points() const {
    return m_points;
}

std::uint64_t Trajectory::steps() const {
    return m_points == 0 ? 0 : m_points - 1;
}

const End& Trajectory::end() const {
    return m_end;
}

Step Trajectory::at(std::uint64_t t) const {
    Step step{.t = t, .loss = loss(t)};
    for (std::size_t c = 0; c < m_dimension; ++c) {
        step.theta[c] = theta(t, c);
        step.slope[c] = slope(t, c);
        step.rate[c] = rate(t, c);
        step.sigma[c] = sigma(t, c);
    }
    return step;
}

double Trajectory::theta(std::uint64_t t, std::size_t coordinate) const {
    return m_chunks[t / Chunk::kPoints]->theta[coordinate][t % Chunk::kPoints];
}

double Trajectory::loss(std::uint64_t t) const {
    return m_chunks[t / Chunk::kPoints]->loss[t % Chunk::kPoints];
}

double Trajectory::slope(std::uint64_t t, std::size_t coordinate) const {
    return m_chunks[t / Chunk::kPoints]->slope[coordinate][t % Chunk::kPoints];
}

double Trajectory::rate(std::uint64_t t, std::size_t coordinate) const {
    return m_chunks[t / Chunk::kPoints]->rate[coordinate][t % Chunk::kPoints];
}

double Trajectory::sigma(std::uint64_t t, std::size_t coordinate) const {
    return m_chunks[t / Chunk::kPoints]->sigma[coordinate][t % Chunk::kPoints];
}

void Trajectory::append(std::shared_ptr<const Chunk> chunk) {
    m_points += chunk->size;
    m_chunks.append(std::move(chunk));
}

void Trajectory::finish(const End& end) {
    m_end = end;
}

} // namespace thetascope::descent

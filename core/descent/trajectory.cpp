// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/trajectory.h"

#include <utility>

namespace thetascope::descent {

Trajectory::Trajectory(std::size_t dimension)
    : m_dimension(dimension) {}

Trajectory::Trajectory(std::shared_ptr<const Origin> origin)
    : m_dimension(origin->loss->dimension())
    , m_origin(std::move(origin)) {}

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
    const std::shared_ptr<const Chunk> chunk = chunkWith(t);
    const std::size_t i = t % Chunk::kPoints;
    Step step{.t = t, .loss = chunk->loss[i]};
    for (std::size_t c = 0; c < m_dimension; ++c) {
        step.theta[c] = chunk->theta[c][i];
        step.slope[c] = chunk->slope[c][i];
        step.rate[c] = chunk->rate[c][i];
        step.sigma[c] = chunk->sigma[c][i];
    }
    return step;
}

/// Returns a value of the point of step `t`, which `read` takes from its chunk.
template <class Read>
double Trajectory::value(std::uint64_t t, const Read& read) const {
    const std::size_t i = t % Chunk::kPoints;
    const std::uint64_t from = wholeFrom();
    return t >= from ? read(*m_chunks[(t - from) / Chunk::kPoints], i) : read(*chunkWith(t), i);
}

double Trajectory::theta(std::uint64_t t, std::size_t coordinate) const {
    return value(t, [&](const Chunk& chunk, std::size_t i) { return chunk.theta[coordinate][i]; });
}

double Trajectory::loss(std::uint64_t t) const {
    return value(t, [](const Chunk& chunk, std::size_t i) { return chunk.loss[i]; });
}

double Trajectory::slope(std::uint64_t t, std::size_t coordinate) const {
    return value(t, [&](const Chunk& chunk, std::size_t i) { return chunk.slope[coordinate][i]; });
}

double Trajectory::rate(std::uint64_t t, std::size_t coordinate) const {
    return value(t, [&](const Chunk& chunk, std::size_t i) { return chunk.rate[coordinate][i]; });
}

double Trajectory::sigma(std::uint64_t t, std::size_t coordinate) const {
    return value(t, [&](const Chunk& chunk, std::size_t i) { return chunk.sigma[coordinate][i]; });
}

std::uint64_t Trajectory::wholeFrom() const {
    return m_past ? m_past->chunks() * Chunk::kPoints : 0;
}

std::shared_ptr<const Chunk> Trajectory::chunkWith(std::uint64_t t) const {
    if (t < Chunk::kPoints)
        return m_first;
    const std::uint64_t from = wholeFrom();
    return t >= from ? m_chunks[(t - from) / Chunk::kPoints] : m_past->chunk(t / Chunk::kPoints);
}

Trajectory::Checkpoint Trajectory::checkpointBefore(std::uint64_t t) const {
    const std::size_t group = t / Chunk::kPoints / Past::kGroup;
    const std::uint64_t step = group * Past::kGroup * Chunk::kPoints;
    const std::uint64_t from = wholeFrom();
    if (step < from)
        return {step, m_past->stateAtGroup(group)};
    return {step, m_chunks[(step - from) / Chunk::kPoints]->state};
}

bool Trajectory::continues(const Trajectory& earlier) const {
    return m_first != nullptr && m_first == earlier.m_first && m_points >= earlier.m_points;
}

void Trajectory::append(std::shared_ptr<const Chunk> chunk) {
    if (m_points == 0)
        m_first = chunk;
    m_points += chunk->size;
    m_chunks.append(std::move(chunk));
    if (m_origin && m_chunks.size() > kWhole + kMoved)
        moveToPast();
}

/// Moves the oldest chunks that are kept to the past. Copies of this trajectory do not change.
void Trajectory::moveToPast() {
    std::vector<ChunkList::Item> moved;
    for (std::size_t i = 0; i < kMoved; ++i)
        moved.push_back(m_chunks[i]);
    m_past = (m_past ? *m_past : Past(m_origin)).with(moved);
    ChunkList kept;
    for (std::size_t i = kMoved; i < m_chunks.size(); ++i)
        kept.append(m_chunks[i]);
    m_chunks = kept;
}

void Trajectory::finish(const End& end) {
    m_end = end;
}

} // namespace thetascope::descent

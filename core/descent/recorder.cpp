// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/recorder.h"

#include "core/descent/columns.h"

#include <limits>
#include <utility>

namespace thetascope::descent {

Recorder::Recorder(std::size_t dimension)
    : m_dimension(dimension)
    , m_chunk(std::make_shared<Chunk>()) {}

void Recorder::expect(std::uint64_t points) {
    if (m_size > 0)
        return;
    const std::size_t room = std::min<std::uint64_t>(Chunk::kPoints, points);
    forEachColumn(
        m_dimension, [room](std::vector<double>& column) { column.resize(room); }, *m_chunk);
}

std::shared_ptr<const Chunk> Recorder::keep() {
    auto full = begun();
    m_before += m_kept ? m_kept->size : 0;
    return std::exchange(m_kept, std::move(full));
}

void Recorder::end(std::uint64_t last) {
    std::size_t points = last + 1 - m_before;
    if (m_kept && points > m_kept->size)
        points -= m_kept->size;
    else if (m_kept)
        m_chunk = std::exchange(m_kept, nullptr);
    m_size = points;
    for (std::size_t c = 0; c < m_dimension; ++c) {
        m_chunk->rate[c][points - 1] = std::numeric_limits<double>::quiet_NaN();
        m_chunk->sigma[c][points - 1] = std::numeric_limits<double>::quiet_NaN();
    }
}

std::shared_ptr<const Chunk> Recorder::handOut() {
    auto next = m_kept ? std::exchange(m_kept, nullptr) : m_size > 0 ? begun() : nullptr;
    m_before += next ? next->size : 0;
    return next;
}

std::shared_ptr<Chunk> Recorder::begun() {
    shorten(*m_chunk,
            std::exchange(m_size, 0)); // fewer points than were expected if it is the last
    ++m_begun;
    return std::exchange(m_chunk, std::make_shared<Chunk>());
}

void Recorder::shorten(Chunk& chunk, std::size_t size) const {
    const auto fit = [size](std::vector<double>& column) {
        column.resize(size);
        column.shrink_to_fit();
    };
    forEachColumn(m_dimension, fit, chunk);
    chunk.size = size;
}

} // namespace thetascope::descent

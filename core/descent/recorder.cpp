// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/recorder.h"

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
    eachColumn([room](std::vector<double>& column) { column.resize(room); });
}

void Recorder::end() {
    for (std::size_t c = 0; c < m_dimension; ++c) {
        m_chunk->rate[c][m_size - 1] = std::numeric_limits<double>::quiet_NaN();
        m_chunk->sigma[c][m_size - 1] = std::numeric_limits<double>::quiet_NaN();
    }
}

std::shared_ptr<const Chunk> Recorder::handOut() {
    // a run that ended has fewer points than were expected
    eachColumn([this](std::vector<double>& column) {
        column.resize(m_size);
        column.shrink_to_fit();
    });
    m_chunk->size = std::exchange(m_size, 0);
    return std::exchange(m_chunk, std::make_shared<Chunk>());
}

} // namespace thetascope::descent

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/recorder.h"

#include <limits>
#include <utility>

namespace thetascope::descent {

Recorder::Recorder(std::size_t dimension)
    : m_dimension(dimension)
    , m_chunk(std::make_shared<Chunk>()) {}

void Recorder::makeRoom(std::size_t points) {
    const auto resize = [points](std::vector<double>& column) {
        column.resize(points);
        column.shrink_to_fit();
        return column.data();
    };
    for (std::size_t c = 0; c < m_dimension; ++c) {
        m_theta[c] = resize(m_chunk->theta[c]);
        m_slope[c] = resize(m_chunk->slope[c]);
        m_rate[c] = resize(m_chunk->rate[c]);
        m_sigma[c] = resize(m_chunk->sigma[c]);
    }
    m_loss = resize(m_chunk->loss);
}

void Recorder::writeEnd() {
    for (std::size_t c = 0; c < m_dimension; ++c) {
        m_rate[c][m_size] = std::numeric_limits<double>::quiet_NaN();
        m_sigma[c][m_size] = std::numeric_limits<double>::quiet_NaN();
    }
    ++m_size;
}

std::shared_ptr<const Chunk> Recorder::handOut() {
    makeRoom(m_size); // a run that ended has fewer points than were expected
    m_chunk->size = m_size;
    m_size = 0;
    return std::exchange(m_chunk, std::make_shared<Chunk>());
}

} // namespace thetascope::descent

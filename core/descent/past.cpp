// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/past.h"

#include <array>
#include <mutex>
#include <utility>

namespace thetascope::descent {

/// The groups that were asked for last: two, since a reader that goes back and forth over the
/// border between groups would compute both each time.
class Past::Recent {
public:
    using Group = std::vector<std::shared_ptr<const Chunk>>;

    template <class Compute>
    std::shared_ptr<const Chunk> chunk(std::size_t index, const Compute& compute) {
        const std::size_t group = index / kGroup;
        const std::lock_guard lock(m_mutex);
        if (m_entries[0].chunks.empty() || m_entries[0].group != group) {
            std::swap(m_entries[0], m_entries[1]);
            if (m_entries[0].chunks.empty() || m_entries[0].group != group)
                m_entries[0] = {group, compute(group)};
        }
        return m_entries[0].chunks[index % kGroup];
    }

private:
    struct Entry {
        std::size_t group = 0;
        Group chunks;
    };

    std::mutex m_mutex;
    std::array<Entry, 2> m_entries; ///< The last one first.
};

Past::Past(std::shared_ptr<const Origin> origin)
    : m_origin(std::move(origin))
    , m_recent(std::make_shared<Recent>()) {}

std::shared_ptr<const Past> Past::with(std::span<const std::shared_ptr<const Chunk>> chunks) const {
    auto longer = std::make_shared<Past>(*this);
    for (const std::shared_ptr<const Chunk>& chunk : chunks)
        longer->add(*chunk);
    return longer;
}

void Past::add(const Chunk& chunk) {
    const std::size_t dimension = m_origin->loss->dimension();
    if (m_chunks % kGroup == 0) {
        for (std::size_t c = 0; c < dimension; ++c)
            m_checkpoints.push_back(chunk.theta[c].front());
        m_checkpoints.insert(m_checkpoints.end(), chunk.state.begin(), chunk.state.end());
        m_checkpointSize = dimension + chunk.state.size();
    }
    auto digest = digestOf(chunk, m_chunks * Chunk::kPoints);
    if (m_chunks % m_span != 0) {
        m_digests.back() = digestOf(*m_digests.back(), *digest);
    } else {
        if (m_digests.size() == kMostDigests)
            halveDigests();
        m_digests.push_back(std::move(digest));
    }
    ++m_chunks;
}

/// Unites each two digests.
void Past::halveDigests() {
    for (std::size_t i = 0; 2 * i < m_digests.size(); ++i)
        m_digests[i] = digestOf(*m_digests[2 * i], *m_digests[2 * i + 1]);
    m_digests.resize(m_digests.size() / 2);
    m_span *= 2;
}

std::span<const double> Past::checkpoint(std::size_t group) const {
    return std::span(m_checkpoints).subspan(group * m_checkpointSize, m_checkpointSize);
}

std::span<const double> Past::stateAtGroup(std::size_t group) const {
    return checkpoint(group).subspan(m_origin->loss->dimension());
}

std::shared_ptr<const Chunk> Past::chunk(std::size_t index) const {
    return m_recent->chunk(index, [this](std::size_t group) {
        loss::Point theta{};
        for (std::size_t c = 0; c < m_origin->loss->dimension(); ++c)
            theta[c] = checkpoint(group)[c];
        return recompute(*m_origin, theta, stateAtGroup(group), kGroup);
    });
}

} // namespace thetascope::descent

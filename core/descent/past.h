// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/chunk.h"
#include "core/descent/digest.h"
#include "core/descent/origin.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace thetascope::descent {

/// A Past is the older part of a long run, which has more points than are kept. It has digests of
/// them, and computes any of them again, to the bit, from checkpoints. It is never changed, and its
/// memory hardly grows with the run: 10⁸ steps take a few megabytes.
class Past {
public:
    /// Chunks are added, and computed again, in groups of so many.
    static constexpr std::size_t kGroup = Chunk::kStateInterval;
    /// There are at most so many digests, about as many as a picture has columns of pixels.
    static constexpr std::size_t kMostDigests = 2048;

    /// Makes the past of a run of which everything is kept.
    explicit Past(std::shared_ptr<const Origin> origin);

    /// Returns this past with the next chunks of the run, which are one or more whole groups.
    std::shared_ptr<const Past> with(std::span<const std::shared_ptr<const Chunk>> chunks) const;

    /// Returns the number of chunks.
    std::size_t chunks() const { return m_chunks; }

    /// Returns the digests of the chunks, in order. Each is of digestChunks() chunks, but the last
    /// may be of fewer.
    const std::vector<std::shared_ptr<const Digest>>& digests() const { return m_digests; }

    /// Returns of how many chunks each digest is, a power of two.
    std::size_t digestChunks() const { return m_span; }

    /// Computes a chunk again, index < chunks(). Chunks near one that was asked for recently are at
    /// hand. This may be called in several threads at the same time.
    std::shared_ptr<const Chunk> chunk(std::size_t index) const;

    /// Returns the state of the optimizer's rules (stateOf()) at the first point of a group.
    std::span<const double> stateAtGroup(std::size_t group) const;

private:
    class Recent;

    void add(const Chunk& chunk);
    void halveDigests();
    std::span<const double> checkpoint(std::size_t group) const;

    std::shared_ptr<const Origin> m_origin;
    std::size_t m_chunks = 0;
    std::size_t m_span = 1; ///< digestChunks()
    std::vector<std::shared_ptr<const Digest>> m_digests;
    std::size_t m_checkpointSize = 0;  ///< The number of doubles in each checkpoint.
    std::vector<double> m_checkpoints; ///< For each group, θ and the state at its first point.
    std::shared_ptr<Recent> m_recent;  ///< The groups that were asked for last.
};

} // namespace thetascope::descent

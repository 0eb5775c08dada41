// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/chunk.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace thetascope::descent {

/// A Digest is a selection from some consecutive points of one run that looks like all of them: the
/// first few and the last, and of each column, and of |σ|, the points where it is least, second
/// least and greatest. So each curve over the steps has its exact extent, and a path its outline.
struct Digest {
    std::vector<std::uint64_t> steps; ///< The number of each point's step, ascending.
    Chunk points;                     ///< The points.
};

/// Returns the digest of a chunk whose first point is that of step `first`.
std::shared_ptr<const Digest> digestOf(const Chunk& chunk, std::uint64_t first);

/// Returns the digest of the points of two digests, of which the second continues the first. Its
/// extremes are those of all points of which the two were made.
std::shared_ptr<const Digest> digestOf(const Digest& before, const Digest& after);

} // namespace thetascope::descent

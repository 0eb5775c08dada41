// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/chunk.h"

#include <cstddef>

namespace thetascope::descent {

/// Calls `visit` with each column that the chunks of a run in `dimension` coordinates use, or with
/// the same column of several of them.
template <class Visit, class... Chunks>
void forEachColumn(std::size_t dimension, const Visit& visit, Chunks&... chunks) {
    for (std::size_t c = 0; c < dimension; ++c) {
        visit(chunks.theta[c]...);
        visit(chunks.slope[c]...);
        visit(chunks.rate[c]...);
        visit(chunks.sigma[c]...);
    }
    visit(chunks.loss...);
}

} // namespace thetascope::descent

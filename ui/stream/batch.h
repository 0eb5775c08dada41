// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/trajectory.h"
#include "core/experiment/slot.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace thetascope::ui::stream {

/// A Batch is what a worker sends to the window at once: the next points of the runs of one
/// request, mostly one chunk of each run.
struct Batch {
    /// A Part is the next chunk of one run.
    struct Part {
        experiment::Slot slot;                       ///< The contender of the run.
        std::shared_ptr<const descent::Chunk> chunk; ///< The points.
        descent::End end{}; ///< How the run ended, if the chunk is its last.
    };

    std::uint64_t generation = 0;           ///< The number of the request.
    std::shared_ptr<const loss::Loss> loss; ///< The loss of the runs.
    bool isFirst = true;                    ///< Whether the runs begin with this batch.
    std::vector<Part> parts;                ///< In the order of each run's chunks.
};

} // namespace thetascope::ui::stream

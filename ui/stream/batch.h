// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/trajectory.h"
#include "core/experiment/slot.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace thetascope::ui::stream {

/// What travels from a worker to the window at once: the next points of the runs of one request, at
/// most one chunk of each.
struct Batch {
    struct Part {
        experiment::Slot slot;
        std::shared_ptr<const descent::Chunk> chunk;
        descent::Outcome outcome = descent::Outcome::Running; ///< else the chunk is the run's last
    };

    std::uint64_t generation = 0; ///< of the request
    std::shared_ptr<const loss::Loss> loss;
    bool isFirst = true; ///< its runs begin here
    std::vector<Part> parts;
};

} // namespace thetascope::ui::stream

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/descend.h"
#include "ui/stream/batch.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace thetascope::ui::stream {

class Mailbox;

/// A Request is a self-contained description of runs, which a worker can carry out without the
/// window.
struct Request {
    std::uint64_t generation;               ///< The number of the request; a greater one is newer.
    std::shared_ptr<const loss::Loss> loss; ///< The loss to be minimized.
    loss::Point start;                      ///< The start of all runs.
    descent::StoppingRule until;            ///< The stopping rule of all runs.
    loss::Extent extent;                    ///< The ranges by which runs are judged.
    std::vector<optimizer::Optimizer> optimizers; ///< The optimizer of each run.
    std::vector<experiment::Slot> slotOf;         ///< The slot of each run's contender.
    /// The range over which the loss will be drawn with these runs: its sketch is made before them.
    std::optional<loss::Range> shown = std::nullopt;
};

/// Makes the runs together and puts their points into the mailbox; the first batch has the first
/// points of every run. After a stop is requested, the remaining batches may be missing.
void carryOut(const Request& request, Mailbox& mailbox, const std::stop_token& stop);

} // namespace thetascope::ui::stream

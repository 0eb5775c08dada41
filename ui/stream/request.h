// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/descend.h"
#include "ui/stream/batch.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

namespace thetascope::ui::stream {

class Mailbox;

/// Runs to be made: a value that a worker can take away.
struct Request {
    std::uint64_t generation;
    std::shared_ptr<const loss::Loss> loss;
    loss::Point start;
    descent::StoppingRule until;
    std::vector<optimizer::Optimizer> optimizers;
    std::vector<experiment::Slot> slotOf; ///< each optimizer
};

/// Descends and puts the points into the mailbox, those of all runs together: the first batch has
/// the first points of every run. Batches of a request that is told to stop may be missing at the
/// end.
void carryOut(const Request& request, Mailbox& mailbox, const std::stop_token& stop);

} // namespace thetascope::ui::stream

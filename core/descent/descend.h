// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/stopping_rule.h"
#include "core/descent/trajectory.h"
#include "core/loss/extent.h"
#include "core/loss/loss.h"
#include "core/optimizer/optimizer.h"

#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace thetascope::descent {

/// Takes what runs hand out as they go. Called on the thread that descends.
class Sink {
public:
    virtual ~Sink() = default;
    /// The next points of run number `run`; false: stop all runs. They end as Cancelled, and
    /// nothing more is handed out.
    virtual bool take(std::size_t run, std::shared_ptr<const Chunk> chunk) = 0;
    /// The run has handed out its last chunk.
    virtual void finish(std::size_t run, const End& end) = 0;
};

/// Descends with each optimizer from the same start, all in lockstep: one evaluation of L and dL/dθ
/// for all of them, then each moves its own. Each run has the bits that it has alone.
/// A stop request ends the runs within a chunk; they hand out what they have. How runs end is
/// judged as seen over `extent`.
void descend(const loss::Loss& loss, std::span<const optimizer::Optimizer> optimizers, Point start,
             StoppingRule until, const loss::Extent& extent, Sink& sink, std::stop_token stop = {});

/// The same, all points kept.
std::vector<Trajectory> trajectories(const loss::Loss& loss,
                                     std::span<const optimizer::Optimizer> optimizers, Point start,
                                     StoppingRule until, const loss::Extent& extent = {},
                                     std::stop_token stop = {});

} // namespace thetascope::descent

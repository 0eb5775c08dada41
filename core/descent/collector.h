// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/descend.h"

#include <utility>
#include <vector>

namespace thetascope::descent {

/// A Collector appends what runs hand out to trajectories.
class Collector final : public Sink {
public:
    /// Takes empty trajectories, one for each run.
    explicit Collector(std::vector<Trajectory> runs)
        : m_runs(std::move(runs)) {}

    bool take(std::size_t run, std::shared_ptr<const Chunk> chunk) override {
        m_runs[run].append(std::move(chunk));
        return true;
    }

    void finish(std::size_t run, const End& end) override { m_runs[run].finish(end); }

    /// Returns the trajectories, which the collector loses.
    std::vector<Trajectory> takeRuns() { return std::move(m_runs); }

private:
    std::vector<Trajectory> m_runs;
};

} // namespace thetascope::descent

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/race/distribution.h"
#include "core/race/orbit.h"
#include "core/race/sweep.h"
#include "ui/stream/newest.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace thetascope::ui::races {

/// A StartWork computes, outside the window's thread, one of three things at a time: what runs from
/// one start do with each of many rates, an orbit diagram, or runtime distributions. A new order
/// replaces the one before.
class StartWork final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Sweeps are the runs of several optimizers from one start, by optimizer.
    using Sweeps = std::vector<std::vector<race::Swept>>;
    /// Distributions are those of several optimizers; absent for those that never arrive.
    using Distributions = std::vector<std::optional<race::Distribution>>;

    /// Computes sweeps.
    void sweep(std::vector<race::SweepRequest> requests);
    /// Computes an orbit diagram.
    void follow(race::OrbitRequest request);
    /// Computes the distributions of optimizers, as they are set, on a course. An optimizer is
    /// absent if there is nothing to compute.
    void distribute(std::shared_ptr<const race::Course> course,
                    std::vector<std::optional<optimizer::Optimizer>> optimizers);

    /// Stops.
    void cancel() { m_newest.cancel(); }

signals:
    /// This signal is emitted with the sweeps that were ordered last.
    void swept(const thetascope::ui::races::StartWork::Sweeps& sweeps);
    /// This signal is emitted with the orbit diagram that was ordered last.
    void followed(const thetascope::race::OrbitRequest& request,
                  const thetascope::race::Orbit& orbit);
    /// This signal is emitted with the distributions that were ordered last.
    void distributed(const thetascope::ui::races::StartWork::Distributions& distributions);

private:
    stream::Newest m_newest{*this};
};

} // namespace thetascope::ui::races

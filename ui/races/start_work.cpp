// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/races/start_work.h"

#include "core/basins/cores.h"

#include <utility>

namespace thetascope::ui::races {

void StartWork::sweep(std::vector<race::SweepRequest> requests) {
    m_newest.start([this, requests = std::move(requests)](const std::stop_token& stop,
                                                          const stream::Newest::Teller& tell) {
        Sweeps sweeps;
        for (const race::SweepRequest& request : requests)
            sweeps.push_back(race::sweep(request, basins::allCores(), stop));
        tell([this, sweeps = std::move(sweeps)] { emit swept(sweeps); });
    });
}

void StartWork::follow(race::OrbitRequest request) {
    m_newest.start([this, request = std::move(request)](const std::stop_token& stop,
                                                        const stream::Newest::Teller& tell) {
        tell([this, request, orbit = race::orbit(request, basins::allCores(), stop)] {
            emit followed(request, orbit);
        });
    });
}

void StartWork::distribute(std::shared_ptr<const race::Course> course,
                           std::vector<std::optional<optimizer::Optimizer>> optimizers) {
    m_newest.start([this, course = std::move(course), optimizers = std::move(optimizers)](
                       const std::stop_token& stop, const stream::Newest::Teller& tell) {
        Distributions distributions;
        for (const auto& optimizer : optimizers) {
            distributions.emplace_back();
            if (optimizer)
                distributions.back() = race::distribution(*course, *optimizer, stop);
        }
        tell([this, distributions = std::move(distributions)] { emit distributed(distributions); });
    });
}

} // namespace thetascope::ui::races

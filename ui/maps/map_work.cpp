// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/map_work.h"

#include "ui/maps/same_map.h"

#include <algorithm>
#include <utility>

namespace thetascope::ui::maps {

MapWork::MapWork(QObject* parent)
    : QObject(parent) {
    connect(&m_runner, &Runner::advanced, this, [this](std::size_t orderIndex, const Map& map) {
        const std::size_t index = indexOf(orderIndex);
        m_maps[index] = map;
        emit advanced(index);
    });
    connect(&m_runner, &Runner::failed, this,
            [this](std::size_t orderIndex, const QString& sentence) {
                forget(indexOf(orderIndex));
                emit failed(indexOf(orderIndex), sentence);
                m_wanted.reset(); // so that the next change tries again
            });
}

void MapWork::setOwners(std::vector<experiment::Slot> owners) {
    if (owners == m_owners)
        return;
    m_owners = std::move(owners);
    m_maps.assign(m_owners.size(), std::nullopt);
    m_wanted.reset();
}

void MapWork::forget() {
    stop();
    for (auto& map : m_maps)
        map.reset();
}

void MapWork::forget(std::size_t index) {
    m_maps[index].reset();
}

void MapWork::stop() {
    m_runner.cancel();
    m_wanted.reset();
}

void MapWork::order(const std::string& loss, Order order,
                    const std::vector<std::optional<basins::Request>>& requests) {
    order.maps.clear();
    for (const auto& request : requests) {
        if (request)
            order.maps.push_back(*request);
    }
    WantedMaps wanted(loss, order);
    if (m_wanted == wanted)
        return;
    m_wanted = std::move(wanted);
    // Maps that are fine enough already stay, so that dragging one optimizer does not make the
    // others coarse.
    order.maps.clear();
    m_orderIndex.assign(requests.size(), std::nullopt);
    for (std::size_t i = 0; i < requests.size(); ++i) {
        if (!requests[i] || isFineEnough(m_maps[i], *requests[i], order.divisors.back()))
            continue;
        m_orderIndex[i] = order.maps.size();
        order.maps.push_back(*requests[i]);
    }
    if (order.maps.empty())
        m_runner.cancel();
    else
        m_runner.start(std::move(order));
}

std::size_t MapWork::indexOf(std::size_t orderIndex) const {
    const auto found = std::ranges::find(m_orderIndex, std::optional(orderIndex));
    return static_cast<std::size_t>(found - m_orderIndex.begin());
}

} // namespace thetascope::ui::maps

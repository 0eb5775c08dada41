// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/sharp_maps.h"

#include <algorithm>
#include <utility>

namespace thetascope::ui::pictures {

SharpMaps::SharpMaps(QObject* parent)
    : QObject(parent) {
    connect(&m_runner, &maps::Runner::advanced, this, &SharpMaps::receive);
    connect(&m_runner, &maps::Runner::finished, this, &SharpMaps::changed);
}

bool SharpMaps::areOf(const maps::ShownMaps& maps) const {
    return std::ranges::equal(maps.maps, m_asked.maps,
                              [](auto& a, auto& b) { return a.map.map == b.map.map; });
}

bool SharpMaps::isWanted(const maps::ShownMaps& maps, QSize dots) const {
    return dots == m_dots && areOf(maps);
}

void SharpMaps::want(const maps::ShownMaps& maps, QSize dots) {
    if (isWanted(maps, dots)) {
        m_maps.mode = maps.mode;
        return;
    }
    m_asked = m_maps = maps;
    m_dots = dots;
    m_runner.cancel();
    if (maps.maps.empty() || dots.isEmpty())
        return;
    const plot::View& home = maps.scene->home();
    maps::Order order{{}, home.across, home.up, {1}};
    bool isSharper = false;
    for (const maps::ShownMaps::Each& each : maps.maps) {
        basins::Request request = *each.map.request;
        request.width = static_cast<std::size_t>(dots.width());
        request.height = static_cast<std::size_t>(dots.height());
        if (!basins::validate(request)) // too many pixels
            return;
        isSharper = isSharper || each.map.columns < request.width || each.map.rows < request.height;
        order.maps.push_back(std::move(request));
    }
    if (isSharper)
        m_runner.start(std::move(order));
}

void SharpMaps::receive(std::size_t place, const maps::Map& map) {
    if (map.stride != 1)
        return;
    m_maps.maps[place].map = map;
    emit changed();
}

} // namespace thetascope::ui::pictures

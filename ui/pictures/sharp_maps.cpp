// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/sharp_maps.h"

#include "core/basins/cores.h"

#include <algorithm>
#include <utility>

namespace thetascope::ui::pictures {

SharpMaps::SharpMaps(QObject* parent)
    : QObject(parent)
    , m_runner(new maps::Runner(basins::allCores(), this)) {
    connect(m_runner, &maps::Runner::advanced, this, &SharpMaps::receive);
    connect(m_runner, &maps::Runner::finished, this, &SharpMaps::changed);
}

SharpMaps::~SharpMaps() {
    m_runner->retire();
}

bool SharpMaps::isFor(const maps::ShownMaps& maps) const {
    return std::ranges::equal(maps.maps, m_requested.maps,
                              [](auto& a, auto& b) { return a.map.map == b.map.map; });
}

bool SharpMaps::isRequested(const maps::ShownMaps& maps, QSize dots) const {
    return dots == m_dots && isFor(maps);
}

void SharpMaps::request(const maps::ShownMaps& maps, QSize dots) {
    if (isRequested(maps, dots)) {
        m_maps.mode = maps.mode;
        return;
    }
    m_requested = m_maps = maps;
    m_dots = dots;
    m_runner->cancel();
    if (maps.maps.empty() || dots.isEmpty())
        return;
    const plot::View& home = maps.scene->home();
    maps::Order order{{}, home.across, home.up, {1}};
    bool isSharper = false;
    for (const maps::ShownMaps::Each& each : maps.maps) {
        basins::Request sharper = *each.map.request;
        sharper.width = static_cast<std::size_t>(dots.width());
        sharper.height = static_cast<std::size_t>(dots.height());
        if (!basins::validate(sharper)) // it would have too many pixels
            return;
        isSharper = isSharper || each.map.columns < sharper.width || each.map.rows < sharper.height;
        order.maps.push_back(std::move(sharper));
    }
    if (isSharper)
        m_runner->start(std::move(order));
}

void SharpMaps::receive(std::size_t index, const maps::Map& map) {
    if (map.stride != 1)
        return;
    m_maps.maps[index].map = map;
    emit changed();
}

} // namespace thetascope::ui::pictures

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/wanted_maps.h"

#include "ui/maps/same_map.h"

#include <algorithm>
#include <utility>

namespace thetascope::ui::maps {

WantedMaps::WantedMaps(std::string loss, const Order& order)
    : m_loss(std::move(loss))
    , m_order(order) {}

bool operator==(const WantedMaps& a, const WantedMaps& b) {
    return a.m_loss == b.m_loss && a.m_order.range == b.m_order.range &&
           a.m_order.rangeY == b.m_order.rangeY && a.m_order.divisors == b.m_order.divisors &&
           std::ranges::equal(a.m_order.maps, b.m_order.maps, isSameMap);
}

} // namespace thetascope::ui::maps

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/basins/wanted_maps.h"

#include <algorithm>
#include <utility>

namespace thetascope::ui {

namespace {

/// The axes set a part of start and optimizer, whatever is there.
void normalize(basins::Request& request) {
    basins::Run run = basins::runOf(request, 0, 0);
    request.start = run.start;
    request.optimizer = std::move(run.optimizer);
}

/// But for the loss.
bool isSame(const basins::Request& a, const basins::Request& b) {
    return a.optimizer == b.optimizer && a.start == b.start && a.until == b.until &&
           a.across == b.across && a.up == b.up && a.width == b.width && a.height == b.height;
}

} // namespace

WantedMaps::WantedMaps(std::string loss, const BasinOrder& order)
    : m_loss(std::move(loss))
    , m_order(order) {
    std::ranges::for_each(m_order.maps, normalize);
}

bool operator==(const WantedMaps& a, const WantedMaps& b) {
    return a.m_loss == b.m_loss && a.m_order.range == b.m_order.range &&
           a.m_order.rangeY == b.m_order.rangeY && a.m_order.divisors == b.m_order.divisors &&
           std::ranges::equal(a.m_order.maps, b.m_order.maps, isSame);
}

} // namespace thetascope::ui

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/shared_landmarks.h"

namespace thetascope::ui::maps {

namespace {

using basins::Axis;

/// Returns whether two axes have the same values, unless they are of no constant.
bool sameConstant(const Axis& a, std::size_t pixelsA, const Axis& b, std::size_t pixelsB) {
    if (a.quantity != Axis::Quantity::Constant && b.quantity != Axis::Quantity::Constant)
        return true;
    return a == b && pixelsA == pixelsB;
}

} // namespace

std::shared_ptr<const basins::MapLandmarks> SharedLandmarks::of(const basins::Request& request,
                                                                const std::stop_token& stop) {
    if (m_last && m_request.loss == request.loss &&
        sameConstant(m_request.across, m_request.width, request.across, request.width) &&
        sameConstant(m_request.up, m_request.height, request.up, request.height))
        return m_last;
    auto found = std::make_shared<const basins::MapLandmarks>(
        basins::landmarks(request, m_range, m_rangeY, m_threads, stop));
    if (!stop.stop_requested()) {
        m_last = found;
        m_request = request;
    }
    return found;
}

} // namespace thetascope::ui::maps

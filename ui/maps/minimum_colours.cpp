// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/minimum_colours.h"

#include <algorithm>

namespace thetascope::ui::maps {

namespace {

/// Consecutive minima have one of so many shades, so that neighbours of equal depth differ a
/// little.
constexpr std::size_t kShadesOfDepth = 3;
constexpr double kShade = 0.05;

} // namespace

MinimumColours::MinimumColours(const basins::MapLandmarks& landmarks, const Colours& colours) {
    const std::vector<basins::Landmarks::Minimum>& minima = landmarks.present().minima;
    if (landmarks.naming() == basins::Naming::Common && minima.size() > kMostColours) {
        std::vector<double> losses;
        losses.reserve(minima.size());
        for (const basins::Landmarks::Minimum& minimum : minima)
            losses.push_back(minimum.loss);
        const double lowest = *std::ranges::min_element(losses);
        m_depths = Scale(lowest, std::move(losses), landmarks.present().rounding);
        m_areByDepth = !m_depths.isPoint();
    }
    for (std::size_t i = 0; i < landmarks.count(); ++i) {
        if (!m_areByDepth) {
            m_colours.push_back(colours.minimum(i));
            continue;
        }
        const double depth = shareOfDepth(m_depths.share(minima[i].loss));
        m_colours.push_back(
            colours.scale(depth + kShade * static_cast<double>(i % kShadesOfDepth)));
    }
}

} // namespace thetascope::ui::maps

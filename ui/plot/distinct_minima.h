// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <cstddef>
#include <span>
#include <vector>

namespace thetascope::ui::plot {

/// Returns the indices of the minima of a curve that can be told apart, in ascending order.
/// `bottoms`: where the minima are, in pixels, from left to right. Those of which each is less than
/// `gap` pixels away from the next form a group, of which only the lowest counts: a loss that
/// oscillates many times within a pixel has thousands.
std::vector<std::size_t> distinctMinima(std::span<const QPointF> bottoms, double gap);

} // namespace thetascope::ui::plot

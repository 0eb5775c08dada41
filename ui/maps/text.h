// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maps/map.h"

#include <QString>
#include <QStringList>

namespace thetascope::ui::maps {

/// "θ = −3.972", or "(3, −2)": maps have little room.
QString briefPoint(const loss::Point& theta, std::size_t dimension);

/// "settles at θ = −3.973 after 41 steps", "not settled after 200 steps, at θ = …", "diverges after
/// 7 steps".
QString fateText(const basins::Landing& landing, const basins::End& end, std::size_t dimension);

/// "θ⁽⁰⁾ = −5    α = 0.05    settles at …": of a pixel.
QString pixelText(const Map& map, Map::Pixel pixel);

/// "θ⁽⁰⁾ = −5 settles at …": of a pixel whose axis up is not worth telling.
QString startText(const Map& map, Map::Pixel pixel);

/// How robust the optimizer is: the share of pixels that reach the lowest minimum in the range, the
/// rates that still do where an axis is α, and the median steps. Of a complete map.
QString summaryText(const Map& map);

/// Of that the share alone: "12.3 % reach the lowest".
QString briefSummary(const Map& map);

/// As long as summaryText() and briefSummary() may be for such maps.
QString longestSummary(const basins::Request& request);
QString longestBriefSummary();

/// What is the same for all pixels: "β = 0.9", "θ⁽⁰⁾ = −5"; short, as heads have room for it, or
/// with kFullDigits.
QStringList fixedTexts(const basins::Request& request, int digits = 4);

} // namespace thetascope::ui::maps

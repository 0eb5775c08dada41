// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/basins/basin_map.h"

#include <QString>
#include <QStringList>

namespace thetascope::ui {

/// "θ = −3.972", or "(3, −2)": maps have little room.
QString briefPoint(const loss::Point& theta, std::size_t dimension);

/// "settles at θ = −3.973 after 41 steps", "not settled after 200 steps, at θ = …", "diverges after
/// 7 steps".
QString fateText(const basins::Landing& landing, const basins::End& end, std::size_t dimension);

/// "θ⁽⁰⁾ = −5    α = 0.05    settles at …": of a pixel.
QString pixelText(const BasinMap& map, BasinMap::Pixel pixel);

/// "θ⁽⁰⁾ = −5 settles at …": of a pixel whose axis up is not worth telling.
QString startText(const BasinMap& map, BasinMap::Pixel pixel);

/// How robust the optimizer is: the share of pixels that reach the lowest minimum, the rates that
/// still do where the axis up is α, and the median steps. Of a complete map.
QString summaryText(const BasinMap& map);

/// Of that the share alone: "12.3 % reach the lowest".
QString briefSummary(const BasinMap& map);
QString briefSummary(double percent);

/// As long as summaryText() may be for maps of that loss.
QString longestSummary(std::size_t dimension);

/// What is the same for all pixels: "β = 0.9, θ⁽⁰⁾ = −5".
QStringList fixedTexts(const basins::Request& request);

} // namespace thetascope::ui

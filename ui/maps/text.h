// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maps/map.h"
#include "ui/theme/variable_names.h"

#include <QString>
#include <QStringList>

namespace thetascope::ui::maps {

/// Formats a point briefly, since maps have little room: "θ = −3.972" or "(3, −2)".
QString briefPoint(const loss::Point& theta, const theme::VariableNames& names);

/// Describes the end of a run: "settles at θ = −3.973 after 41 steps", "not settled after 200
/// steps, at θ = …" or "diverges after 7 steps".
QString fateText(const basins::Landing& landing, const basins::End& end,
                 const theme::VariableNames& names);

/// Describes a pixel by its values on both axes and the end of its run: "θ⁽⁰⁾ = −5    α = 0.05
/// settles at …".
QString pixelText(const Map& map, Map::Pixel pixel);

/// Describes a pixel of a basin strip, whose vertical axis has no meaning: "θ⁽⁰⁾ = −5 settles at
/// …".
QString startText(const Map& map, Map::Pixel pixel);

/// Describes how robust an optimizer is: the share of pixels that reach the lowest minimum in the
/// range (that of their loss, if each has its own), the part of an axis in which some do if the
/// axis is a hyper-parameter such as α, and the median number of steps. The map must be complete.
QString summaryText(const Map& map);

/// Returns only the share of summaryText(): "12.3 % reach the lowest".
QString briefSummary(const Map& map);

/// Returns a text as long as summaryText() may be for maps like the one requested.
QString longestSummary(const basins::Request& request);
/// Returns a text as long as briefSummary() may be.
QString longestBriefSummary();

/// Returns the parameters and the start that are the same for all pixels, such as "β = 0.9" and
/// "θ⁽⁰⁾ = −5", with a number of significant digits. Named constants of the loss are not among
/// them, since they belong to all optimizers and have their rows under the formula.
QStringList fixedTexts(const basins::Request& request, int digits = 4);

} // namespace thetascope::ui::maps

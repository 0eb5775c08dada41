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

/// Returns the symbol of the quantity on an axis: "θ⁽⁰⁾", "α" or the name of a constant.
QString axisSymbol(const basins::Axis& axis, const basins::Request& request);

/// Describes the end of a run: "settles at θ = −3.973 after 41 steps", "is still
/// moving after 200 steps, at θ = …" or "diverges after 7 steps".
QString fateText(const basins::Landing& landing, const basins::End& end,
                 const theme::VariableNames& names);

/// Describes a pixel by its values on both axes and the end of its run: "θ⁽⁰⁾ = −5    α = 0.05
/// settles at …".
QString pixelText(const Map& map, Map::Pixel pixel);

/// Describes a pixel of a basin strip, whose vertical axis has no meaning: "θ⁽⁰⁾ = −5 settles at
/// …".
QString startText(const Map& map, Map::Pixel pixel);

/// Returns the parameters and the start that are the same for all pixels, such as "β = 0.9" and
/// "θ⁽⁰⁾ = −5", with a number of significant digits. Named constants of the loss are not among
/// them, since they belong to all optimizers and have their rows under the formula.
QStringList fixedTexts(const basins::Request& request, int digits = 4);

} // namespace thetascope::ui::maps

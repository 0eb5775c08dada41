// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/request.h"
#include "core/experiment/checked.h"
#include "core/experiment/experiment.h"
#include "ui/plot/map_plot.h"
#include "ui/theme/variable_names.h"

#include <QPointF>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace thetascope::ui::maps {

/// An AxisChoice is a quantity that can be an axis of a map.
struct AxisChoice {
    basins::Axis::Quantity quantity = basins::Axis::Quantity::Start; ///< The kind of quantity.
    std::string key; ///< The key of the hyper-parameter or the name of the constant, if it is one.

    friend bool operator==(const AxisChoice&, const AxisChoice&) = default;
};

/// Returns the choices that an experiment offers: the coordinates of the start, then each
/// hyper-parameter of its visible optimizers once, with α first, and then the named constants of
/// its loss.
std::vector<AxisChoice> axisChoices(const experiment::Checked& checked);

/// Returns the label of an axis, such as "start θ⁽⁰⁾", "learning rate α" or "μ".
QString axisLabel(const AxisChoice& choice, const experiment::Experiment& experiment,
                  const theme::VariableNames& names);

/// Returns a short label for a list of choices, such as "start θ⁽⁰⁾", "rate α" or "μ".
QString axisName(const AxisChoice& choice, const experiment::Experiment& experiment,
                 const theme::VariableNames& names);

/// Returns a sentence that says what a change of the quantity does, or two sentences if optimizers
/// use it differently.
QString axisMeaning(const AxisChoice& choice, const experiment::Experiment& experiment);

/// Returns the axis with the range that is shown at first: the range of the experiment or, for a
/// hyper-parameter, its useful range extended to the values in the experiment.
basins::Axis homeAxis(const AxisChoice& choice, const experiment::Experiment& experiment);
/// Returns the same axis; that of a constant for which nothing is set suits the value that the loss
/// has for it.
basins::Axis homeAxis(const AxisChoice& choice, const experiment::Checked& checked);

/// Returns the point of a contender on its map, in the units of the axes. It is absent if its
/// optimizer lacks the parameter of an axis.
std::optional<QPointF> ownPoint(const basins::Axis& across, const basins::Axis& up,
                                const experiment::Contender& contender,
                                const experiment::Checked& checked);

/// Returns the reason why a map cannot be made, such as "Gradient descent has no μ", or an empty
/// string.
QString faultText(const basins::Request& request, const experiment::Experiment& experiment);

/// Returns whether the horizontal axis of a map is θ, so that the curve can be drawn above it.
bool isOverCurve(const basins::Axis& across, std::size_t dimension);
/// Returns whether the axes of a map are those of a loss of two variables, so that minima lie on
/// the map.
bool isOverPlane(const basins::Axis& across, const basins::Axis& up);

/// Converts an axis for a plot, with the given labels.
plot::MapAxis mapAxis(const basins::Axis& axis, const QString& label = {},
                      const QString& brief = {});
/// Converts an axis for a plot, with the labels that belong to it.
plot::MapAxis mapAxis(const basins::Axis& axis, const experiment::Experiment& experiment,
                      const theme::VariableNames& names);

/// Returns how far along the axes (0 … 1) two values are; absent if they are beyond the map.
std::optional<QPointF> fractionsOf(const basins::Request& request, QPointF values);

/// Returns the request for a contender's map with the given axes.
basins::Request basinRequest(const experiment::Experiment& experiment,
                             std::shared_ptr<const loss::Loss> loss,
                             const experiment::Contender& contender, const basins::Axis& across,
                             const basins::Axis& up);

/// Magnifies an axis by a factor around a value, within the limits of the quantity.
basins::Axis zoomed(const basins::Axis& axis, double factor, double about,
                    const basins::Axis& home);
/// Moves an axis by a share of its width, within the limits of the quantity.
basins::Axis panned(const basins::Axis& axis, double share, const basins::Axis& home);

} // namespace thetascope::ui::maps

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/request.h"
#include "core/experiment/experiment.h"
#include "ui/plot/map_plot.h"

#include <QPointF>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace thetascope::ui::maps {

/// A quantity that can be an axis of a map.
struct AxisChoice {
    basins::Axis::Quantity quantity = basins::Axis::Quantity::Start;
    std::string key; ///< of a hyper-parameter

    friend bool operator==(const AxisChoice&, const AxisChoice&) = default;
};

/// Those that an experiment offers: the start's coordinates, then every hyper-parameter of its
/// visible optimizers once, α first.
std::vector<AxisChoice> axisChoices(const experiment::Experiment& experiment,
                                    std::size_t dimension);

/// "start θ⁽⁰⁾", "learning rate α", "μ".
QString axisLabel(const AxisChoice& choice, const experiment::Experiment& experiment,
                  std::size_t dimension);

/// The same in short, to choose from: "start θ⁽⁰⁾", "rate α", "μ".
QString axisName(const AxisChoice& choice, const experiment::Experiment& experiment,
                 std::size_t dimension);

/// What a change of it does, in a sentence; two where optimizers understand it differently.
QString axisMeaning(const AxisChoice& choice, const experiment::Experiment& experiment);

/// The choice over the part of it that is shown at first: the experiment's range; of a
/// hyper-parameter the useful part, with the experiment's own values in it.
basins::Axis homeAxis(const AxisChoice& choice, const experiment::Experiment& experiment);

/// Where a contender itself stands on its map; absent: its optimizer lacks the parameter of an
/// axis.
std::optional<QPointF> ownPlace(const basins::Axis& across, const basins::Axis& up,
                                const experiment::Contender& contender, loss::Point start);

/// Why a map cannot be made: "Gradient descent has no μ"; empty: it can.
QString faultText(const basins::Request& request, const experiment::Experiment& experiment);

/// Whether a map's start is along θ, as the curve above it is.
bool isOverCurve(const basins::Axis& across, std::size_t dimension);
/// Whether its axes are those of a loss of two variables, so that minima lie on the map.
bool isOverPlane(const basins::Axis& across, const basins::Axis& up);

/// As plots have it.
plot::MapAxis mapAxis(const basins::Axis& axis, const QString& label = {},
                      const QString& brief = {});
/// With its names.
plot::MapAxis mapAxis(const basins::Axis& axis, const experiment::Experiment& experiment,
                      std::size_t dimension);

/// How far along its axes two values of them are; absent: beyond what the map has.
std::optional<QPointF> fractionsOf(const basins::Request& request, QPointF values);

/// A contender's map.
basins::Request basinRequest(const experiment::Experiment& experiment,
                             std::shared_ptr<const loss::Loss> loss,
                             const experiment::Contender& contender, const basins::Axis& across,
                             const basins::Axis& up);

/// Makes what is seen `factor` times as large about a point, or moves it by a share of its width:
/// as far as the quantity may go.
basins::Axis zoomed(const basins::Axis& axis, double factor, double about,
                    const basins::Axis& home);
basins::Axis panned(const basins::Axis& axis, double share, const basins::Axis& home);

} // namespace thetascope::ui::maps

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/slot.h"
#include "core/loss/range.h"

#include <QPointF>
#include <QString>

#include <optional>
#include <vector>

namespace thetascope::ui::plot {

/// A ChartAxis is an axis of a chart.
struct ChartAxis {
    QString name;             ///< The name of the quantity, such as "α".
    loss::Range range{0, 1};  ///< The values at its ends.
    bool logarithmic = false; ///< Whether equal ratios have equal lengths; then 0 < range.low.

    /// Compares all members.
    friend bool operator==(const ChartAxis&, const ChartAxis&) = default;
};

/// A ChartLine is a line of a chart.
struct ChartLine {
    /// The slot whose colour, marker and dashes the line has; without one it is faded.
    std::optional<experiment::Slot> slot;
    QString title; ///< What the line is about, for the legend.
    /// The points in ascending order of x. The line has a gap where y is not finite.
    std::vector<QPointF> points;
    std::optional<double> mark; ///< Where, along x, the line has a large marker.
    bool isChosen = false;      ///< Whether it is drawn wide, and above the others.
    bool isStair = false;       ///< Whether it goes across and then up, as a distribution does.
};

/// A ChartCloud is a set of dots, of which each column has some: an orbit diagram.
struct ChartCloud {
    std::optional<experiment::Slot> slot; ///< The slot whose colour the dots have.
    std::vector<double> x;                ///< The x of each column, in ascending order.
    std::vector<double> y; ///< The dots of all columns, as many in each; not finite for none.

    /// Returns the number of dots of a column.
    std::size_t depth() const { return x.empty() ? 0 : y.size() / x.size(); }
};

/// A ChartContent is everything that a chart shows.
struct ChartContent {
    ChartAxis across;                ///< The horizontal axis.
    ChartAxis up;                    ///< The vertical axis.
    std::vector<ChartLine> lines;    ///< The lines.
    std::optional<loss::Range> band; ///< The part of the horizontal axis that is shaded.
    std::optional<ChartCloud> cloud; ///< The dots, which are below the lines.
    std::optional<double> mark;      ///< Where, along x, a line goes from the bottom to the top.
    QString caption;                 ///< A few words in the upper right corner.
};

} // namespace thetascope::ui::plot

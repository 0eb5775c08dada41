// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

#include <optional>
#include <vector>

namespace thetascope::ui::plot {

class SeriesItem;

/// A SeriesScale is how an axis shows a quantity of several runs.
struct SeriesScale {
    QCPRange range;   ///< The range of the axis.
    double floor = 0; ///< What is subtracted from the values on a logarithmic axis.
};

/// Which values of a run determine the scale.
enum class ScaleBy {
    /// All values of the runs that behave. A run that diverges or leaves the domain is not shown
    /// whole, unless there are only such runs.
    Behaving,
    /// The same; on a logarithmic axis, the least of these values is subtracted from all, unless
    /// all are above 0.
    AboveLowest,
    /// The values of all runs, except the first few of a run if its others would look flat beside
    /// them: what a rule does to the learning rate is seen after that.
    Settled,
};

/// Returns the scale that suits the given runs.
SeriesScale seriesScale(const std::vector<const SeriesItem*>& shown, ScaleBy by, bool logarithmic);

/// Returns the range of an axis for values of an extent: with margins, rounded, and from 0 if that
/// costs little room. Without values it is a fixed range, so that it does not depend on earlier
/// runs. A logarithmic range has no more powers of ten than a double has digits.
QCPRange shownRange(std::optional<QCPRange> values, bool logarithmic);

} // namespace thetascope::ui::plot

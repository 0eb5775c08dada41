// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <QString>

#include <optional>
#include <vector>

namespace thetascope::ui::races {

/// An Entrant is an optimizer that takes part in a comparison.
struct Entrant {
    QString name; ///< Its name on screen, as a single short line.
    /// The slot of the contender that it is; none if it is not in the experiment.
    std::optional<experiment::Slot> slot;
    optimizer::Optimizer optimizer; ///< The optimizer as it is set.

    /// Compares all members.
    friend bool operator==(const Entrant&, const Entrant&) = default;
};

/// Returns an optimizer with an α that is the same for all, since its own plays no part in a
/// comparison.
optimizer::Optimizer withoutRate(optimizer::Optimizer optimizer);

/// Returns the visible contenders of an experiment and, if `all` is true, every named optimizer
/// with its default values whose rules no contender has.
std::vector<Entrant> entrantsOf(const experiment::Experiment& experiment, bool all);

} // namespace thetascope::ui::races

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <QObject>

#include <optional>

namespace thetascope::ui::model {

/// A Change is a part of an experiment that has changed. Several can be combined.
enum class Change {
    Loss = 1 << 0,       ///< The formula or a value in it has changed, and everything is run again.
    Range = 1 << 1,      ///< The range shown has changed; nothing is run again.
    Start = 1 << 2,      ///< The start has changed.
    Until = 1 << 3,      ///< The stopping rule has changed.
    Contenders = 1 << 4, ///< Contenders were added, removed or reordered.
    Optimizer = 1 << 5,  ///< A rule or a parameter of an existing contender has changed.
    Appearance = 1 << 6, ///< A name or the visibility has changed; nothing is run again.
    Constants = 1 << 7, ///< What is set for named constants has changed: if it is a value, the loss
                        ///< has changed, too, and else only the range of a slider.
};
Q_DECLARE_FLAGS(Changes, Change)

/// This value combines all flags.
inline constexpr Changes kAllChanges{Change::Loss,       Change::Range,      Change::Start,
                                     Change::Until,      Change::Contenders, Change::Optimizer,
                                     Change::Appearance, Change::Constants};

/// A Difference says how one experiment differs from another.
struct Difference {
    Changes what; ///< The parts that differ.
    /// The only contender whose optimizer or appearance differs; absent if there is none or
    /// several.
    std::optional<experiment::Slot> slot{};

    friend bool operator==(const Difference&, const Difference&) = default;
};

/// Compares two experiments, in which contenders are identified by their slots.
Difference diff(const experiment::Experiment& before, const experiment::Experiment& after);

} // namespace thetascope::ui::model

Q_DECLARE_OPERATORS_FOR_FLAGS(thetascope::ui::model::Changes)
Q_DECLARE_METATYPE(thetascope::ui::model::Changes)

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <QObject>

#include <optional>

namespace thetascope::ui::model {

/// What of an experiment has changed; several may be or-ed.
enum class Change {
    Loss = 1 << 0,  ///< the formula (then everything is run anew)
    Range = 1 << 1, ///< the shown stretch of θ: nothing is run anew
    Start = 1 << 2,
    Until = 1 << 3,
    Contenders = 1 << 4, ///< some were added, removed or reordered
    Optimizer = 1 << 5,  ///< rule or parameters of a contender that was there before
    Appearance = 1 << 6, ///< name, visibility: nothing is run anew
};
Q_DECLARE_FLAGS(Changes, Change)

inline constexpr Changes kAllChanges{Change::Loss,      Change::Range,      Change::Start,
                                     Change::Until,     Change::Contenders, Change::Optimizer,
                                     Change::Appearance};

/// How one experiment differs from another.
struct Difference {
    Changes what;
    /// The contender that has another optimizer or appearance; none where none or several have.
    std::optional<experiment::Slot> slot{};

    friend bool operator==(const Difference&, const Difference&) = default;
};

/// Contenders are told apart by their slots.
Difference diff(const experiment::Experiment& before, const experiment::Experiment& after);

} // namespace thetascope::ui::model

Q_DECLARE_OPERATORS_FOR_FLAGS(thetascope::ui::model::Changes)
Q_DECLARE_METATYPE(thetascope::ui::model::Changes)

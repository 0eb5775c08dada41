// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/slot.h"
#include "core/optimizer/optimizer.h"

#include <QString>

#include <optional>
#include <string>

namespace thetascope::ui::model {

/// An Edit describes one step of the undo stack.
struct Edit {
    /// A Kind is the part of the experiment that an edit changes.
    enum class Kind {
        Everything, ///< The whole experiment is replaced.
        Loss,       ///< The formula.
        Constant,   ///< The value of a named constant, or the range of its slider.
        Range,      ///< The ranges of the axes.
        Start,      ///< The start of all runs.
        Until,      ///< The stopping rule.
        Contenders, ///< One is added, removed or moved.
        Rules,      ///< The rules of a contender.
        Parameters, ///< The parameters of a contender.
        Name,       ///< The name of a contender.
        Visibility, ///< Whether a contender is shown.
    };

    /// A Key identifies what an edit changes. Within a drag, successive edits with the same key are
    /// merged into one step.
    struct Key {
        Kind kind;                                       ///< The part that is changed.
        std::optional<experiment::Slot> slot{};          ///< The only contender that is changed.
        const optimizer::Parameter* parameter = nullptr; ///< The only parameter that is changed.
        std::string constant{};                          ///< The name of the changed constant.

        friend bool operator==(const Key&, const Key&) = default;
    };

    Key key;      ///< What is changed.
    QString text; ///< The name of the step in the Edit menu.
};

} // namespace thetascope::ui::model

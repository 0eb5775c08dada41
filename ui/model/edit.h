// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/slot.h"
#include "core/optimizer/optimizer.h"

#include <QString>

#include <optional>

namespace thetascope::ui::model {

/// An Edit is what one step of the undo stack does.
struct Edit {
    /// A Kind is what sort of thing an edit changes.
    enum class Kind {
        Everything,
        Loss,
        Range,
        Start,
        Until,
        Contenders, ///< It adds, removes or moves one.
        Rules,
        Parameters,
        Name,
        Visibility,
    };

    /// A Key tells what an edit changes. Within a drag, edits in a row with the same key become
    /// one step.
    struct Key {
        Kind kind;
        std::optional<experiment::Slot> slot{};          ///< This contender alone is changed.
        const optimizer::Parameter* parameter = nullptr; ///< This parameter alone is changed.

        friend bool operator==(const Key&, const Key&) = default;
    };

    Key key;
    QString text; ///< The step has this name in the Edit menu.
};

} // namespace thetascope::ui::model

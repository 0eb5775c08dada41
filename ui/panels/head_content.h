// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/slot.h"
#include "ui/plot/outcome_row.h"
#include "ui/plot/run_view.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace thetascope::ui::panels {

/// What a panel's head says.
struct HeadContent {
    /// From the longest text to the shortest: "converged in 41 steps, L = −2.747", "✓".
    struct Outcome {
        QStringList forms;
        plot::Mood mood = plot::Mood::Plain;

        /// Returns the form so far from the longest, or the shortest; empty where there is none.
        QString form(qsizetype index) const;

        friend bool operator==(const Outcome&, const Outcome&) = default;
    };

    struct Name {
        experiment::Slot slot; ///< of the marker
        QString title;
        Outcome outcome;

        friend bool operator==(const Name&, const Name&) = default;
    };

    std::vector<Name> names; ///< one, or several where runs share the panel
    QStringList parameters;  ///< of a single run: "α = 0.05"
    /// The same with all their digits, for the tooltip; empty: they have them.
    QStringList fullParameters{};

    friend bool operator==(const HeadContent&, const HeadContent&) = default;
};

/// The head of a panel that shows these runs.
HeadContent headOf(const std::vector<plot::RunView>& runs);

} // namespace thetascope::ui::panels

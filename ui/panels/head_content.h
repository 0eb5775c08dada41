// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/slot.h"
#include "ui/plot/outcome_row.h"
#include "ui/plot/run_view.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace thetascope::ui::panels {

/// HeadContent is what the head of a panel says.
struct HeadContent {
    /// An Outcome is a text in several forms, so that one of them fits: "converged in 41 steps, L =
    /// −2.747", …, "✓".
    struct Outcome {
        QStringList forms;                   ///< From the longest to the shortest.
        plot::Mood mood = plot::Mood::Plain; ///< Determines the colour.
        QString loss{}; ///< The final loss, for where the form that fits does not have it.

        /// Returns the form with an index, or the shortest if there are fewer; empty if there are
        /// none.
        QString form(qsizetype index) const;

        friend bool operator==(const Outcome&, const Outcome&) = default;
    };

    /// A Name is the title of a run with its outcome.
    struct Name {
        experiment::Slot slot; ///< Determines the marker.
        QString title;         ///< The name of the contender.
        Outcome outcome;       ///< The outcome of the run.
        /// Where the run is while the clock is before its end, in several forms; empty otherwise.
        QStringList present{};

        friend bool operator==(const Name&, const Name&) = default;
    };

    std::vector<Name> names; ///< One name, or several if runs are overlaid.
    QStringList parameters;  ///< The parameters of a single run, such as "α = 0.05".
    /// The parameters with all their digits, for the tooltip; empty if `parameters` has them.
    QStringList fullParameters{};
    /// Whether the parameters of a single run have a row of their own, below its name.
    bool hasParameterRow = false;

    friend bool operator==(const HeadContent&, const HeadContent&) = default;
};

/// Returns the head of a panel that shows the given runs at a step of the clock.
HeadContent headOf(const std::vector<plot::RunView>& runs, std::uint64_t step);

/// Returns HeadContent::Name::present of a run at a step of the clock.
QStringList presentOf(const plot::RunView& run, std::uint64_t step);

} // namespace thetascope::ui::panels

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/trajectory.h"
#include "core/experiment/experiment.h"
#include "ui/theme/variable_names.h"

#include <QString>
#include <QStringList>

namespace thetascope::ui::plot {

/// A RunView is a run as plots show it.
struct RunView {
    experiment::Slot slot;      ///< Determines the colour and the marker.
    QString title;              ///< The name of the contender.
    QStringList parameters;     ///< The parameters to four digits, such as "α = 0.05".
    QStringList fullParameters; ///< The parameters with all their digits.
    /// The names of the variables of the loss.
    theme::VariableNames names = theme::VariableNames::usual(1);
    descent::Trajectory trajectory; ///< The points of the run.
    descent::Trajectory ghost;      ///< The run that the last change has replaced, which is drawn
                                    ///< faintly; it may be empty.
    /// Whether the run is only begun, since a lesson asks what it will do: its end means nothing.
    bool isVeiled = false;
};

/// Returns the view of a contender's run on a loss with these names of variables.
RunView runView(const experiment::Contender& contender, const theme::VariableNames& names,
                descent::Trajectory trajectory, descent::Trajectory ghost = descent::Trajectory());

/// Returns what is said of a veiled run instead of its outcome: "not yet run".
QString veiledText();

/// Describes a run in a sentence for screen readers, without its end if it is veiled.
QString descriptionOf(const RunView& run);

} // namespace thetascope::ui::plot

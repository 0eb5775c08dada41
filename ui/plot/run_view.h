// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/trajectory.h"
#include "core/experiment/experiment.h"

#include <QString>
#include <QStringList>

namespace thetascope::ui::plot {

/// A run as plots show it.
struct RunView {
    experiment::Slot slot; ///< of colour and marker
    QString title;
    QStringList parameters;     ///< "α = 0.05", to four digits
    QStringList fullParameters; ///< with all their digits
    descent::Trajectory trajectory;
    descent::Trajectory ghost; ///< the run before, shown faintly; may be empty
};

RunView runView(const experiment::Contender& contender, descent::Trajectory trajectory,
                descent::Trajectory ghost = descent::Trajectory());

} // namespace thetascope::ui::plot

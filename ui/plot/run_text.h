// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/trajectory.h"
#include "ui/theme/variable_names.h"

#include <QString>
#include <QStringList>

#include <cstdint>

namespace thetascope::ui::plot {

/// Returns a number of steps with its noun: "1 step", "41 steps".
QString stepsText(std::uint64_t steps);

/// Describes the state of a run: "converged in 41 steps, L = −2.747".
QString outcomeText(const descent::Trajectory& trajectory);

/// Returns the forms of outcomeText() for the head of a panel, from the longest to the shortest. A
/// run at rest keeps the numbers that are compared: "converged in 41 steps, L = −2.747", "✓ 41
/// steps, L = −2.747", "✓ 41 steps", "✓". Another one keeps its word: "still moving after 200
/// steps, L = −0.3", "still moving, L = −0.3", "still moving", "■".
QStringList outcomeForms(const descent::Trajectory& trajectory);

/// Returns the final loss of a run as text, "L = −2.747"; empty if its outcome has none worth
/// telling.
QString finalLossText(const descent::Trajectory& trajectory);

/// Returns the forms of where a run is at a step before its end, for the head of a panel: "step 7,
/// L = −0.31", "L = −0.31".
QStringList presentForms(const descent::Trajectory& trajectory, std::uint64_t step);

/// Describes a whole run in a sentence for screen readers: "RMSProp: from θ = −5, 41 steps,
/// converged at θ = −3.972, L = −2.747".
QString runDescription(const QString& title, const descent::Trajectory& trajectory,
                       const theme::VariableNames& names);

/// Returns the numbers of a step, each on a line: t, θ, L, dL/dθ, α⁽ᵗ⁾ and σ⁽ᵗ⁾.
QString stepText(const descent::Trajectory& trajectory, std::uint64_t t,
                 const theme::VariableNames& names);

} // namespace thetascope::ui::plot

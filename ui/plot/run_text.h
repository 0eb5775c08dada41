// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/trajectory.h"

#include <QString>
#include <QStringList>

#include <cstdint>

namespace thetascope::ui::plot {

/// Returns a number of steps in words: "1 step", "41 steps".
QString stepsText(std::uint64_t steps);

/// How a run stands, in words and numbers: "converged in 41 steps, L = −2.747".
QString outcomeText(const descent::Trajectory& trajectory);

/// The same for a panel's head, from the longest form to the shortest: also "converged, L = −2.747"
/// "converged" and "✓".
QStringList outcomeForms(const descent::Trajectory& trajectory);

/// The whole run in a sentence, for those who cannot see the plot: "RMSProp: from θ = −5, 41 steps,
/// converged at θ = −3.972, L = −2.747".
QString runDescription(const QString& title, const descent::Trajectory& trajectory);

/// The numbers of one step, a line each: t, θ, L, dL/dθ, α⁽ᵗ⁾, σ⁽ᵗ⁾.
QString stepText(const descent::Trajectory& trajectory, std::uint64_t t);

} // namespace thetascope::ui::plot

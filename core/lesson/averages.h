// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace thetascope::lesson {

/// Returns the decaying average m⁽ᵗ⁾ = β m⁽ᵗ⁻¹⁾ + (1 − β) q⁽ᵗ⁾ after each q; before the first it is
/// 0. By hand: q = 3, 5, 6 and β = 0.5 give 1.5, 3.25, 4.625. (The notes, point 19.)
std::vector<double> decayingAverages(std::span<const double> q, double beta);

} // namespace thetascope::lesson

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace thetascope::lesson {

/// m⁽ᵗ⁾ = β m⁽ᵗ⁻¹⁾ + (1 − β) q⁽ᵗ⁾ for each q, m before the first = 0.
/// By hand: q = 3, 5, 6 and β = 0.5 give 1.5, 3.25, 4.625.
std::vector<double> decayingAverages(std::span<const double> q, double beta);

} // namespace thetascope::lesson

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/notation.h"

#include <string_view>

namespace thetascope::arithmetic {

/// Returns the notation of a number that is given as text: 1.5e−8 becomes 1.5 · 10⁻⁸.
Notation numberNotation(std::string_view number);

/// Returns whether a number that is given as text equals `value`, so that = may be written before
/// it. Rounding errors of double precision are ignored, so that 0.1 + 0.05 = 0.15.
bool readsBackTo(std::string_view number, double value);

} // namespace thetascope::arithmetic

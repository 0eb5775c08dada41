// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/notation.h"

#include <string_view>

namespace thetascope::arithmetic {

/// A number's text on paper: 1.5e−8 is 1.5 · 10⁻⁸.
Notation numberNotation(std::string_view number);

/// Whether a text for people says all there is to a number, so that = may stand before it; but for
/// the rounding of double precision itself, so that 0.1 + 0.05 is 0.15.
bool readsBackTo(std::string_view number, double value);

} // namespace thetascope::arithmetic

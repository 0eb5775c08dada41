// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace thetascope::experiment {

/// Appends the shortest decimal number that reads back to the same double; inf, -inf, nan.
void appendShortest(std::string& text, double value);
std::string shortest(double value);

/// The whole text as a finite number; the typographic minus − is understood.
std::optional<double> readNumber(std::string_view text);

} // namespace thetascope::experiment

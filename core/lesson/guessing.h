// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace thetascope::lesson {

/// Returns the guesses of a player who starts from 1, doubles the guess until it is too high, and
/// then halves the interval between the bounds found. The last guess is the number itself, which
/// must be at least 1. For 11 the guesses are 1, 2, 4, 8, 16, 12, 10, 11. (The notes, points
/// 24–25.)
std::vector<std::uint64_t> doublingGuesses(std::uint64_t number);

} // namespace thetascope::lesson

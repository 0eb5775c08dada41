// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace thetascope::lesson {

/// The guesses of a player who doubles the guess from 1 until it is too high, and then halves the
/// stretch between the bounds so found; the last one is the number itself. For 11: 1, 2, 4, 8, 16,
/// 12, 10, 11.
std::vector<std::uint64_t> doublingGuesses(std::uint64_t number);

} // namespace thetascope::lesson

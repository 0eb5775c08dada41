// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/guessing.h"

namespace thetascope::lesson {

std::vector<std::uint64_t> doublingGuesses(std::uint64_t number) {
    std::vector<std::uint64_t> guesses{1};
    while (guesses.back() < number)
        guesses.push_back(2 * guesses.back());
    std::uint64_t tooLow = guesses.back() / 2;
    std::uint64_t tooHigh = guesses.back();
    while (guesses.back() != number) {
        guesses.push_back((tooLow + tooHigh) / 2);
        (guesses.back() < number ? tooLow : tooHigh) = guesses.back();
    }
    return guesses;
}

} // namespace thetascope::lesson

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/guessing.h"

#include <algorithm>

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

GuessingRound::GuessingRound(std::uint64_t number)
    : m_number(number) {}

GuessingRound::Answer GuessingRound::guess(std::uint64_t guessed) {
    m_guesses.push_back(guessed);
    if (guessed == m_number)
        return Answer::Right;
    if (guessed < m_number) {
        m_tooLow = std::max(m_tooLow, guessed);
        return Answer::Higher;
    }
    m_tooHigh = std::min(m_tooHigh.value_or(guessed), guessed);
    return Answer::Lower;
}

std::uint64_t GuessingRound::doubled() const {
    return m_tooLow == 0 ? 1 : 2 * m_tooLow;
}

std::optional<std::uint64_t> GuessingRound::halfway() const {
    if (!m_tooHigh)
        return std::nullopt;
    return (m_tooLow + *m_tooHigh) / 2;
}

} // namespace thetascope::lesson

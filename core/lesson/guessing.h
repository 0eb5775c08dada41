// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace thetascope::lesson {

/// Returns the guesses of a player who starts from 1, doubles the guess until it is too high, and
/// then halves the interval between the bounds found. The last guess is the number itself, which
/// must be at least 1. For 11 the guesses are 1, 2, 4, 8, 16, 12, 10, 11. (The notes, points
/// 24–25.)
std::vector<std::uint64_t> doublingGuesses(std::uint64_t number);

/// A GuessingRound is a round of the game: the program has a number, and the player guesses it.
class GuessingRound {
public:
    /// An Answer is what the player is told about a guess.
    enum class Answer {
        Higher, ///< The number is higher than the guess.
        Lower,  ///< The number is lower than the guess.
        Right   ///< The guess is the number.
    };

    /// Begins a round with a number of at least 1.
    explicit GuessingRound(std::uint64_t number);

    /// Takes a guess, and answers it.
    Answer guess(std::uint64_t guessed);

    /// Returns the number to be guessed.
    std::uint64_t number() const { return m_number; }

    /// Returns all guesses so far, in their order.
    const std::vector<std::uint64_t>& guesses() const { return m_guesses; }

    /// Returns whether the number has been guessed.
    bool isOver() const { return !m_guesses.empty() && m_guesses.back() == m_number; }

    /// Returns the highest guess that was too low, or 0.
    std::uint64_t tooLow() const { return m_tooLow; }

    /// Returns the lowest guess that was too high, or nothing while no guess was.
    std::optional<std::uint64_t> tooHigh() const { return m_tooHigh; }

    /// Returns twice the highest guess that was too low; 1 at the beginning.
    std::uint64_t doubled() const;
    /// Returns the number half way between the bounds that are known, or nothing while there is no
    /// upper one.
    std::optional<std::uint64_t> halfway() const;

private:
    std::uint64_t m_number;
    std::vector<std::uint64_t> m_guesses;
    std::uint64_t m_tooLow = 0;
    std::optional<std::uint64_t> m_tooHigh;
};

} // namespace thetascope::lesson

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/trajectory.h"
#include "core/experiment/experiment.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace thetascope::lesson {

/// One run of a comparison, finished.
struct Run {
    const experiment::Contender* contender;
    const descent::Trajectory* trajectory;
};

/// A number that a run has: one row of the table of what lessons can speak of.
struct Quantity {
    std::string_view key;      ///< in lesson files: "lowest theta"
    bool takesStep;            ///< it is read at a step t ("at"), the last one unless told
    std::string_view sentence; ///< what it is
    /// At step t where it takes one; not a number where the run has no such step.
    double (*measure)(const descent::Trajectory& run, std::optional<std::uint64_t> t);
};

/// A word that a run has: outcome, optimizer, ….
struct WordQuantity {
    std::string_view key;
    std::string_view sentence;
    std::string_view (*read)(const Run& run);
};

std::span<const Quantity> quantities();
std::span<const WordQuantity> wordQuantities();
const Quantity* findQuantity(std::string_view key);
const WordQuantity* findWordQuantity(std::string_view key);

inline constexpr std::string_view kEvery = "every"; ///< all runs
inline constexpr std::string_view kAny = "any";     ///< at least one

/// A quantity of a run at a step.
struct Reading {
    std::string run; ///< the optimizer's name on screen, kEvery or kAny
    const Quantity* quantity = nullptr;
    std::optional<std::uint64_t> at; ///< nothing: at the end
};

/// What a quantity is held against: a number, or a reading (of the run in question where it names
/// none).
struct Bound {
    double number = 0;
    std::optional<Reading> reading;
};

/// Something that can be so or not once the runs have ended; what lessons claim and what tasks ask
/// for. Either a number between bounds, or a word.
///
///     {run: Momentum, value: theta, near: 5.52, within: 0.01}
///     {run: every, value: outcome, is: converged}
///     {run: RMSProp, value: rate, at: 90, above: {value: rate, at: 40}}
struct Condition {
    Reading reading;
    const WordQuantity* word = nullptr; ///< in the place of reading.quantity
    std::string is;
    std::optional<Bound> near;
    double within = 0; ///< of near
    std::optional<Bound> above;
    std::optional<Bound> below;
    int line = 0; ///< in its file, from 1
};

/// Whether all of them are so; those on any run must hold for one and the same. False where no run
/// has the name, or the run has no such step.
bool allHold(std::span<const Condition> conditions, std::span<const Run> runs);

} // namespace thetascope::lesson

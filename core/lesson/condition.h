// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/trajectory.h"
#include "core/experiment/experiment.h"
#include "core/lesson/raced.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::lesson {

/// A Run is a finished run of a comparison. What it points to must outlive it.
struct Run {
    const experiment::Contender* contender; ///< The optimizer that ran; never null.
    const descent::Trajectory* trajectory;  ///< What it did; never null.
    /// What a race of the optimizer has shown; null if there was none. No condition on a race holds
    /// then.
    const Raced* raced = nullptr;
};

/// A Quantity is a numerical property of a run that lessons can refer to: one row of a table.
struct Quantity {
    std::string_view key;      ///< Its name in lesson files, such as "lowest theta".
    bool takesStep;            ///< Whether it is read at a step t, by default the last.
    std::string_view sentence; ///< What it means.
    /// Reads the quantity of a run, at step t if it takes one. Returns not-a-number if the run has
    /// no such step.
    double (*measure)(const descent::Trajectory& run, std::optional<std::uint64_t> t);
};

/// A WordQuantity is a property of a run that is a word and that lessons can refer to, such as its
/// outcome or its update rule: one row of a table.
struct WordQuantity {
    std::string_view key;                     ///< Its name in lesson files, such as "outcome".
    std::string_view sentence;                ///< What it means.
    std::string_view (*read)(const Run& run); ///< Reads the word.
    std::vector<std::string_view> (*words)(); ///< Returns the words that it can be.
};

/// Returns all numerical properties that lessons can refer to.
std::span<const Quantity> quantities();
/// Returns all properties that are words and that lessons can refer to.
std::span<const WordQuantity> wordQuantities();
/// Returns the numerical property with a given key, or a null pointer if there is none.
const Quantity* findQuantity(std::string_view key);
/// Returns the property that is a word and has a given key, or a null pointer if there is none.
const WordQuantity* findWordQuantity(std::string_view key);

/// This name in a condition refers to all runs.
inline constexpr std::string_view kEvery = "every";
/// This name in a condition refers to some run; see allHold().
inline constexpr std::string_view kAny = "any";

/// A Reading is a quantity of a run, read at a step, or a quantity of an optimizer's race.
struct Reading {
    std::string run; ///< The optimizer's name on screen, kEvery or kAny.
    /// What is read of the run; null in a condition on a word or on a race.
    const Quantity* quantity = nullptr;
    std::optional<std::uint64_t> at; ///< The step t; nothing means the end of the run.
    /// What is read of the race; null if the reading is of a run.
    const RaceQuantity* ofRace = nullptr;
};

/// A Bound is what a quantity is compared with: a number, or another reading.
struct Bound {
    double number = 0; ///< The number, if there is no reading.
    /// The reading. If its run has no name, it is read from the run that the condition is about.
    std::optional<Reading> reading;
};

/// A Condition holds or fails once the runs have ended. Lessons claim conditions, and tasks
/// ask for them. Either a number is compared with bounds, or a word with another:
///
///     {run: Momentum, value: theta, near: 5.52, within: 0.01}
///     {run: every, value: outcome, is: converged}
///     {run: RMSProp, value: rate, at: 90, above: {value: rate, at: 40}}
///     {race: RMSProp, value: cost, below: {race: Momentum, value: cost}}
struct Condition {
    Reading reading; ///< The number that is compared, and the run.
    /// The word that is compared, instead of a number; null if a number is compared.
    const WordQuantity* word = nullptr;
    std::string is;             ///< What the word must be.
    std::optional<Bound> near;  ///< What the number must be near.
    double within = 0;          ///< The largest difference allowed from `near`.
    std::optional<Bound> above; ///< What the number must be greater than.
    std::optional<Bound> below; ///< What the number must be less than.
    int line = 0;               ///< The line of the lesson file, from 1.
};

/// Returns whether all conditions hold. Those on "any" run must hold for a single run. A condition
/// fails if no run has its name, or if the run has no such step.
bool allHold(std::span<const Condition> conditions, std::span<const Run> runs);

} // namespace thetascope::lesson

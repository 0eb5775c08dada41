// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"
#include "core/race/statistics.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace thetascope::lesson {

/// A Raced is what a race has shown of one optimizer of a scene.
struct Raced {
    race::Result result;  ///< Its result, at any learning rate; its other settings are the scene's.
    std::size_t rank = 0; ///< Its rank among the optimizers of the scene, from 1.
};

/// A RaceQuantity is a number that a race has for each optimizer, and that claims of lessons can
/// refer to: one row of a table.
struct RaceQuantity {
    std::string_view key;      ///< Its name in lesson files, such as "best rate".
    std::string_view sentence; ///< What it means.
    /// Reads it. Returns not-a-number where the optimizer never arrived, if it means nothing then.
    double (*measure)(const Raced& raced);
};

/// Returns all numbers of races that claims can refer to.
std::span<const RaceQuantity> raceQuantities();
/// Returns the number of races with a given key, or a null pointer if there is none.
const RaceQuantity* findRaceQuantity(std::string_view key);

/// Races all optimizers of a scene, as the window's view of races does by default: over the scene's
/// range and with its number of steps, and otherwise as race::Settings has it. Returns what it has
/// shown of each in order, or nothing if there can be no race on the scene's loss.
std::vector<Raced> raceOn(const experiment::Checked& scene);

} // namespace thetascope::lesson

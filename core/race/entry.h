// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/tile.h"
#include "core/race/compute.h"
#include "core/race/contest.h"
#include "core/race/tuning.h"

#include <cstddef>
#include <span>
#include <vector>

namespace thetascope::race {

/// An Entry is one optimizer on one course of a contest, with the races of all its variants.
///
/// The rows of a contest are the learning rates of all its races, numbered from 0: those of the
/// first entry, variant by variant, then those of the next.
struct Entry {
    std::size_t course;            ///< The index of the course.
    std::size_t optimizer;         ///< The index of the optimizer.
    std::vector<Variant> variants; ///< Its variants, one for each race.
    std::vector<double> rates;     ///< The learning rates of each of the variants.
    std::size_t firstRow;          ///< The number of its first row.

    /// Returns the indices of the rates of a variant whose rows belong to a tile, in ascending
    /// order.
    std::vector<std::size_t> ratesIn(basins::Tile tile, std::size_t variant) const;
};

/// Returns all entries of a contest: course by course, then optimizer by optimizer.
std::vector<Entry> entriesOf(const Contest& contest);

/// Returns the number of rows of all entries.
std::size_t rowsOf(std::span<const Entry> entries);

/// Returns the race of one of the variants, with all its rates.
Request raceOf(const Contest& contest, const Entry& entry, std::size_t variant);

/// Sums up an entry, given the fields of all its variants, with all rates.
Standing standingOf(const Entry& entry, std::span<const Field> fields);

} // namespace thetascope::race

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/tile.h"
#include "core/race/contest.h"

#include <atomic>
#include <cstddef>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace thetascope::race {

/// An Entry is one optimizer on one course of a contest.
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

/// Makes the fields of an entry, one for each variant, with room for those rates whose rows belong
/// to a tile.
std::vector<Field> fieldsFor(const Contest& contest, const Entry& entry, basins::Tile tile);

/// Runs those rows of a contest that belong to a tile, on `threads` threads, including the calling
/// one. A row has the same bits in any tile, beside any others. `done` is called with each entry
/// that has such rows when they are complete, and its fields as fieldsFor() makes them, on the
/// thread that ran the last of them; so it may be called with two entries at once. Meanwhile
/// `finished` is the number of rows that are done. A stop request ends it within some dozen steps.
void runRows(const Contest& contest, std::span<const Entry> entries, basins::Tile tile,
             unsigned threads,
             const std::function<void(const Entry& entry, std::vector<Field> fields)>& done,
             std::atomic<std::size_t>& finished, const std::stop_token& stop = {});

/// Sums up an entry, given the fields of all its rows.
Standing standingOf(const Contest& contest, const Entry& entry, std::span<const Field> fields);

} // namespace thetascope::race

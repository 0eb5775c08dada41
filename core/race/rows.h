// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/tile.h"
#include "core/race/entry.h"

#include <atomic>
#include <cstddef>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace thetascope::race {

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

} // namespace thetascope::race

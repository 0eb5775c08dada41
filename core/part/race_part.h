// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/part/part.h"
#include "core/race/report.h"
#include "core/race/rows.h"

#include <tl/expected.hpp>

#include <span>
#include <string>
#include <vector>

namespace thetascope::part {

/// Writes a part of a race: the rows of a tile, as race::Entry numbers them. `fields` are those of
/// the report's entries, in order, as race::runRows() gives them. Each row is written as whether
/// the run from each start has arrived (a byte each, 1 or 0), then their steps (4 bytes) and L at
/// the end (a double), in little-endian order.
void writeRacePart(const race::Plan& plan, const race::Report& report,
                   std::span<const race::Entry> entries, basins::Tile tile,
                   const std::vector<std::vector<race::Field>>& fields, const std::string& version,
                   std::ostream& out);

/// Puts a race together from parts that belong together. `version` is that of this program. The
/// error is one sentence that begins with the name of a file.
tl::expected<race::Report, std::string> joinRace(std::span<Part> parts, const std::string& version);

} // namespace thetascope::part

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"
#include "core/experiment/theta_json.h"
#include "core/part/part.h"

#include <tl/expected.hpp>

#include <span>
#include <string>

namespace thetascope::part {

/// Returns an experiment as JSON, as a `.theta` file has it.
experiment::Json experimentJson(const experiment::Checked& checked);

/// Reads an experiment. Throws an experiment::Unreadable if it is not valid.
experiment::Checked readExperiment(const experiment::Json& json);

/// Checks that parts are of this version of the program, and of these numbers, and that there are
/// as many bytes as `bytesOf` says for each tile. The error is one sentence that begins with the
/// name of a file.
tl::expected<void, std::string>
checkAgainst(std::span<const Part> parts, const std::string& version, const std::string& numbers,
             const std::function<std::uint64_t(basins::Tile)>& bytesOf);

} // namespace thetascope::part

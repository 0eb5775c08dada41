// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/output.h"
#include "core/race/report.h"

#include <tl/expected.hpp>

#include <string>

namespace thetascope::app {

/// Writes a report to an output in the format that the file's name indicates: a picture, or one
/// of kRaceEndings; "-" is a table for people. `argc` and `argv` are those of main().
tl::expected<void, std::string> writeRace(const race::Report& report, const std::string& file,
                                          Output& output, int& argc, char* argv[]);

} // namespace thetascope::app

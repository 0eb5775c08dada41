// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"
#include "app/output.h"
#include "core/race/report.h"

#include <tl/expected.hpp>

#include <string>

namespace thetascope::app {

/// Writes a report to an output in a format: that of a picture, one of kRaceEndings, or
/// a table for people if `format` is empty. `form` says how a picture looks. `argc` and `argv` are
/// those of main().
tl::expected<void, std::string> writeRace(const race::Report& report, const std::string& format,
                                          const PictureForm& form, Output& output, int& argc,
                                          char* argv[]);

} // namespace thetascope::app

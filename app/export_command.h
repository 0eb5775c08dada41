// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include <tl/expected.hpp>

#include <string>

namespace thetascope::app {

/// Runs an experiment and writes its runs to a file, in the format of the command's output. It
/// needs no display. `argc` and `argv` are those of the program; Qt keeps a reference to them. The
/// error is one sentence.
tl::expected<void, std::string> exportComparison(const ExportCommand& command, int& argc,
                                                 char* argv[]);

} // namespace thetascope::app

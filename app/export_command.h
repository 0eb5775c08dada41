// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include <tl/expected.hpp>

#include <string>

namespace thetascope::app {

/// Runs the experiment and draws it into a file, in the format that the file's name tells;
/// needs no display. The program's arguments are
/// for Qt, which keeps a reference to `argc`. The error is one sentence.
tl::expected<void, std::string> exportPicture(const ExportCommand& command, int& argc,
                                              char* argv[]);

} // namespace thetascope::app

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include <tl/expected.hpp>

#include <string>

namespace thetascope::app {

/// Races optimizers on one or more losses, or runs a part of that, and writes what it shows. The
/// error is one sentence. `argc` and `argv` are those of main().
tl::expected<void, std::string> race(const RaceCommand& command, int& argc, char* argv[]);

} // namespace thetascope::app

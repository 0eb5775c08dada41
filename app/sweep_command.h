// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include <tl/expected.hpp>

#include <string>

namespace thetascope::app {

/// Runs every optimizer from the start with each of many learning rates, and writes how the runs
/// ended. `argc` and `argv` are those of main(). The error is one sentence.
tl::expected<void, std::string> sweep(const SweepCommand& command, int& argc, char* argv[]);

} // namespace thetascope::app

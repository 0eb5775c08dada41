// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include <tl/expected.hpp>

#include <string>

namespace thetascope::app {

/// Puts a map or a race together from its parts and writes it. The error is one sentence. `argc`
/// and `argv` are those of main().
tl::expected<void, std::string> join(const JoinCommand& command, int& argc, char* argv[]);

} // namespace thetascope::app

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include <tl/expected.hpp>

#include <string>

namespace thetascope::app {

/// Opens the window and returns when it is closed. Without a display that can be reached and
/// without a file: says so and writes the default comparison to thetascope.png in the current
/// folder. The error is one sentence.
tl::expected<void, std::string> openWindow(const WindowCommand& command, int& argc, char* argv[]);

} // namespace thetascope::app

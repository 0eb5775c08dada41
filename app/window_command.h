// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include <tl/expected.hpp>

#include <string>

namespace thetascope::app {

/// Opens the window and returns when it is closed. If no display is named and no file is given, it
/// says so and draws the default comparison in thetascope.png in the current folder instead. The
/// error is one sentence.
tl::expected<void, std::string> openWindow(const WindowCommand& command, int& argc, char* argv[]);

} // namespace thetascope::app

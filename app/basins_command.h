// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include <tl/expected.hpp>

#include <string>

namespace thetascope::app {

/// Computes a basin map on all cores and writes it to a file, as CSV or as a picture, according to
/// its name. It needs no display. If standard error is a terminal, a line there shows the progress.
/// The error is one sentence.
tl::expected<void, std::string> basins(const BasinsCommand& command, int& argc, char* argv[]);

} // namespace thetascope::app

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include <tl/expected.hpp>

#include <string>

namespace thetascope::app {

/// Runs an experiment and writes all steps of its runs. The error is one sentence.
tl::expected<void, std::string> trace(const TraceCommand& command);

} // namespace thetascope::app

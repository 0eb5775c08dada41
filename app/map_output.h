// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/output.h"
#include "core/part/map_part.h"

#include <tl/expected.hpp>

#include <string>

namespace thetascope::app {

/// Writes a complete map to an output in a format: that of a picture, on its page, or one of
/// kMapEndings. `argc` and `argv` are those of main().
tl::expected<void, std::string> writeMap(const part::MapPlan& plan, const basins::Request& request,
                                         basins::Map map, const std::string& format, Output& output,
                                         int& argc, char* argv[]);

} // namespace thetascope::app

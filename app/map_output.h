// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/output.h"
#include "core/part/map_part.h"

#include <tl/expected.hpp>

#include <string>

namespace thetascope::app {

/// Writes a complete map to an output in the format that the file's name indicates: a picture on
/// its page, CSV or a NumPy array. `argc` and `argv` are those of main().
tl::expected<void, std::string> writeMap(const part::MapPlan& plan, const basins::Request& request,
                                         basins::Map map, const std::string& file, Output& output,
                                         int& argc, char* argv[]);

} // namespace thetascope::app

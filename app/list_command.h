// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include <ostream>

namespace thetascope::app {

/// Prints the losses and optimizers that can be chosen: their names on the command line, formulas,
/// and parameters with symbols, defaults and ranges.
void list(const ListCommand& command, std::ostream& out);

} // namespace thetascope::app

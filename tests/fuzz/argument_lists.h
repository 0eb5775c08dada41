// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/made/lot.h"

#include <string>
#include <string_view>
#include <vector>

namespace thetascope::fuzz {

/// Arguments are those of a command line, without the program's name.
using Arguments = std::vector<std::string>;

/// Returns the arguments that stand in the lines of a text, up to the first null character of each.
Arguments argumentsOf(std::string_view text);

/// Returns the same arguments with --key=value for each --key of a value that has one. What stands
/// behind a key that takes no value, or is a key itself, remains an argument.
Arguments withEqualsSigns(const Arguments& arguments);

/// Returns a command with options that are mostly valid.
Arguments madeArguments(made::Lot& lot);

/// Changes a part of a command: an option comes, goes, or has another value.
void changeArguments(Arguments& arguments, made::Lot& lot);

} // namespace thetascope::fuzz

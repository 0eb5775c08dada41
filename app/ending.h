// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace thetascope::app {

/// Ends a command that cannot go on, from any thread and without going back to whoever called it:
/// it says why, removes its temporary files and returns the status of one that could not be done.
/// The sentence is printed after "error: ".
[[noreturn]] void endAtOnce(std::string_view sentence);

/// Has the program end with a sentence, instead of aborting, where an allocation fails in a place
/// that no exception may leave.
void endInsteadOfAbort();

} // namespace thetascope::app

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace thetascope::python {

/// Runs scripts in one process of Python, since most of the time is that of its start, and returns
/// what each has written to standard output. What a script has raised stands at the end of its
/// output, after "raised ".
std::vector<std::string> runScripts(const std::vector<std::string>& scripts);

} // namespace thetascope::python

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace thetascope::file {

/// Notes that a file of this name is temporary, until forgetTemporary() is called.
void noteTemporary(const std::string& path);

/// Notes that a name is no longer that of a temporary file.
void forgetTemporary(const std::string& path);

/// Removes all temporary files that have a name, for a program that ends without going back to
/// whoever writes them. What they were to replace stays as it is. It may be called in any thread,
/// but not in a signal handler.
void abandonTemporaries();

} // namespace thetascope::file

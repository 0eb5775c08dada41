// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace thetascope::tests {

/// Forbids this process, and all that it starts, to execute memory that was written, as a hardened
/// system does. It cannot be undone. Returns whether the system can forbid it.
bool forbidWrittenCode();

/// Returns whether this process may execute memory that it has written.
bool mayExecuteWrittenCode();

} // namespace thetascope::tests

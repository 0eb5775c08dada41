// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"

#include <tl/expected.hpp>

#include <string>

namespace thetascope::python {

/// Returns an experiment as a script for Python 3 that needs only the standard library. It writes
/// the descents of all optimizers as CSV, with the columns that "trace" has except for the outcome;
/// a run that is at rest goes on to the last step. The error is one sentence: the loss is so long
/// that nobody would read it.
tl::expected<std::string, std::string> script(const experiment::Checked& checked);

} // namespace thetascope::python

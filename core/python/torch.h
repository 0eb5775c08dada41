// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"

#include <tl/expected.hpp>

#include <string>

namespace thetascope::python {

/// Returns an experiment as a script that makes its descents with the optimizers of PyTorch, and
/// writes them as CSV. A comment says where PyTorch has another optimizer than the experiment, or
/// none. The error is one sentence, as that of script().
tl::expected<std::string, std::string> torchScript(const experiment::Checked& checked);

} // namespace thetascope::python

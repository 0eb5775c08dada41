// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export_formats.h"

namespace thetascope::app {

// Each of these writes an experiment as a text. The error is one sentence.

/// Writes a script for Python.
tl::expected<void, std::string> exportPython(const ExportOrder& order);
/// Writes a script for PyTorch.
tl::expected<void, std::string> exportTorch(const ExportOrder& order);
/// Writes the arithmetic of a step of each run as a LaTeX document.
tl::expected<void, std::string> exportLatex(const ExportOrder& order);

} // namespace thetascope::app

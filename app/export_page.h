// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export_formats.h"

namespace thetascope::app {

/// Writes a web page in which the comparison runs. The error is one sentence.
tl::expected<void, std::string> exportPage(const ExportOrder& order);

} // namespace thetascope::app

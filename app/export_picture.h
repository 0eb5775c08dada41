// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export_formats.h"

namespace thetascope::app {

/// Runs an experiment and writes a picture of its runs, in one of the formats of pictures. The
/// error is one sentence.
tl::expected<void, std::string> exportPicture(const ExportOrder& order);

} // namespace thetascope::app

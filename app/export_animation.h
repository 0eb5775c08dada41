// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export_formats.h"

#include <tl/expected.hpp>

#include <string>

namespace thetascope::app {

/// Writes an animation of the runs in any of the formats of animations, or as numbered frames if
/// the output is numbered PNG (isNumbered()). No file is left unless all is written. The error is
/// one sentence.
tl::expected<void, std::string> exportAnimation(const ExportOrder& order);

} // namespace thetascope::app

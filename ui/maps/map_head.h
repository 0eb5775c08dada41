// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/request.h"
#include "core/experiment/experiment.h"
#include "ui/panels/head_content.h"

namespace thetascope::ui::maps {

/// Returns the head of a contender's map: its name, and what is the same for all pixels.
panels::HeadContent mapHead(const experiment::Contender& contender, const basins::Request& request);

} // namespace thetascope::ui::maps

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/view_kind.h"

namespace thetascope::ui::views {

/// Describes the curves by step, which are in a dock beside the other views.
ViewKind curvesKind();

} // namespace thetascope::ui::views

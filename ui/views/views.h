// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/view_kind.h"

#include <QString>

#include <vector>

namespace thetascope::ui::views {

/// Lists the views there are, in their order on screen; those that have a place in the middle of
/// the window have the keys Ctrl+1, Ctrl+2 and so on. A new view is a row here.
const std::vector<ViewKind>& viewKinds();

/// Lists the names of the views that show runs, for a sentence: "side-by-side, overlay or curves".
QString runViewNames();

/// Finds a view that shows runs by its name; null: there is none.
const ViewKind* runViewOf(const QString& name);

} // namespace thetascope::ui::views

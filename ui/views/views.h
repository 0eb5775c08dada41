// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/view_kind.h"

#include <QString>

#include <vector>

namespace thetascope::ui::views {

/// Returns all views in their order on screen. Those that are shown in the centre of the window
/// have the keys Ctrl+1, Ctrl+2 and so on. A new view is a row in this list.
const std::vector<ViewKind>& viewKinds();

/// Returns the pictures of the runs that the views offer.
std::vector<pictures::Exports::Each> picturesOfRuns(const pictures::ShownRuns& shown);

/// Returns the names of the views that show runs as part of a sentence: "side-by-side, overlay or
/// curves".
QString runViewNames();

/// Returns the view that shows runs and has the given name, or null.
const ViewKind* runViewOf(const QString& name);

} // namespace thetascope::ui::views

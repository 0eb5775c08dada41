// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/shown.h"

namespace thetascope::ui::window {

class Centre;
struct Session;

/// Returns how the experiment is looked at: the view in front, the step, and the zoom.
experiment::Shown shownNow(const Session& session, const Centre& centre);

/// Prepares the zoom with which the experiment that is about to be opened will be shown.
void prepareZoom(const experiment::Shown& shown, Session& session);

/// Brings the view to front in which the experiment that has just been opened was looked at, if
/// there is one of that name, and shows the same step. If none is known, the runs play from the
/// beginning.
void lookAsBefore(const experiment::Shown& shown, Session& session, Centre& centre);

} // namespace thetascope::ui::window

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

namespace thetascope::ui {

/// Columns of a grid for `count` panels in which they have the best shape: a little wider than
/// high, with few empty cells.
int panelColumns(int count, QSize area);

} // namespace thetascope::ui

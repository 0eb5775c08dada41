// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

#include <functional>

namespace thetascope::ui::panels {

/// Columns of a grid for `count` panels in which they have the best shape: a little wider than
/// high, with few empty cells. `shapeOf`: what is to have a good shape in a cell so large, where
/// it is not the cell.
int panelColumns(int count, QSize area, const std::function<QSize(QSize)>& shapeOf = nullptr);

} // namespace thetascope::ui::panels

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

#include <functional>

namespace thetascope::ui::panels {

/// The best shape of a curve, as its width relative to its height.
inline constexpr double kCurveShape = 1.7;

/// Returns the number of columns for `count` panels in which they have the best shape: a little
/// wider than high, with few empty cells. `shapeOf` returns the size of the part that should have a
/// good shape, given the size of a cell; by default it is the whole cell. `bestShape`
/// is the best width of that part relative to its height.
int panelColumns(int count, QSize area, const std::function<QSize(QSize)>& shapeOf = nullptr,
                 double bestShape = kCurveShape);

} // namespace thetascope::ui::panels

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panel_grid_shape.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace thetascope::ui::panels {

int panelColumns(int count, QSize area, const std::function<QSize(QSize)>& shapeOf,
                 double bestShape) {
    constexpr double kBestCell = 1.35;    // width to height
    constexpr double kPriceOfAnEmpty = 2; // as a share of the grid
    if (!shapeOf)
        bestShape = kBestCell;
    int best = 1;
    double least = std::numeric_limits<double>::infinity();
    for (int columns = 1; columns <= count; ++columns) {
        const int rows = (count + columns - 1) / columns;
        QSizeF seen(double(std::max(1, area.width())) / columns,
                    double(std::max(1, area.height())) / rows);
        if (shapeOf)
            seen = shapeOf(seen.toSize());
        const double shape = seen.width() / seen.height();
        const double empty = double(columns * rows - count) / (columns * rows);
        const double price = std::abs(std::log(shape / bestShape)) + kPriceOfAnEmpty * empty;
        if (price < least) {
            least = price;
            best = columns;
        }
    }
    return best;
}

} // namespace thetascope::ui::panels

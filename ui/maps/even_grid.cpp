// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/even_grid.h"

#include <algorithm>

namespace thetascope::ui::maps {

void EvenGrid::setColumns(int columns) {
    m_columns = columns;
    for (int i = 0; i < std::max(columns, columnCount()); ++i)
        setColumnStretch(i, i < columns ? 1 : 0);
}

/// Gives all columns the same width; the remaining pixels stay empty.
void EvenGrid::setGeometry(const QRect& box) {
    const int rest = (box.width() - (m_columns - 1) * horizontalSpacing()) % m_columns;
    QGridLayout::setGeometry(box.adjusted(0, 0, -rest, 0));
}

} // namespace thetascope::ui::maps

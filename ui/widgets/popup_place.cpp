// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/popup_place.h"

#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace thetascope::ui::widgets {

void placePopup(QWidget& popup, const QWidget& anchor, const QSize& size) {
    const QRect screen = anchor.screen()->availableGeometry();
    const QSize fitting = size.boundedTo(screen.size());
    const QPoint wanted = anchor.mapToGlobal(QPoint(0, anchor.height() + 2));
    // The popup moves sideways and upwards as far as needed; its size has priority over its
    // position.
    const int x =
        std::max(screen.left(), std::min(wanted.x(), screen.right() + 1 - fitting.width()));
    const int y =
        std::max(screen.top(), std::min(wanted.y(), screen.bottom() + 1 - fitting.height()));
    popup.setGeometry({QPoint(x, y), fitting});
}

} // namespace thetascope::ui::widgets

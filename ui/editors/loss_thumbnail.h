// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QSize>

namespace thetascope::loss {
struct Entry;
}

namespace thetascope::ui::theme {
struct Theme;
}

namespace thetascope::ui::editors {

/// A small drawing of a ready-made loss over its range: the curve, or with two variables its
/// levels. `size` in pixels of the screen's scale.
QPixmap lossThumbnail(const loss::Entry& entry, QSize size, double scale,
                      const theme::Theme& theme);

} // namespace thetascope::ui::editors

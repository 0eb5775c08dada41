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

/// Returns a small drawing of a ready-made loss over its range: the curve with the start,
/// or bands from low to high loss if there are two variables. `size` is in device-independent
/// pixels; `scale` is the screen's device pixel ratio.
QPixmap lossThumbnail(const loss::Entry& entry, QSize size, double scale,
                      const theme::Theme& theme);

} // namespace thetascope::ui::editors

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSize>

namespace thetascope::ui::theme {

/// Returns an image of a size, whose content is undefined. Qt's own images are null if there is not
/// enough memory, and whoever forgets to look writes to nowhere; this one throws a std::bad_alloc.
QImage newImage(QSize size, QImage::Format format);

} // namespace thetascope::ui::theme

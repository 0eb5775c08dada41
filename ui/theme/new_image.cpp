// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/new_image.h"

#include <new>

namespace thetascope::ui::theme {

QImage newImage(QSize size, QImage::Format format) {
    QImage image(size, format);
    if (image.isNull() && !size.isEmpty())
        throw std::bad_alloc();
    return image;
}

} // namespace thetascope::ui::theme

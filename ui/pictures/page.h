// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/page_painter.h"

#include <tl/expected.hpp>

#include <QImage>
#include <QSize>

#include <functional>

namespace thetascope::ui::pictures {

/// A page is a picture about to be written: how large it is, and what paints it. It can be painted
/// on any device; what a file of some format is made of is that format's own matter.
struct Page {
    QSize size;       ///< in units of the page
    double scale = 1; ///< dots for each unit, where a device has dots
    std::function<void(plot::PagePainter&)> paint;
};

/// Paints a page into an image. The error is a sentence.
tl::expected<QImage, QString> imageOf(const Page& page);

} // namespace thetascope::ui::pictures

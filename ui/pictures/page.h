// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/page_painter.h"

#include <tl/expected.hpp>

#include <QImage>
#include <QSize>
#include <QSizeF>
#include <QString>

#include <functional>
#include <string>

namespace thetascope::ui::pictures {

/// A Page is a picture that is ready to be painted on any paint device: its size, and a function
/// that paints it. Formats turn pages into files.
struct Page {
    QSize size;       ///< The size in units of the page.
    double scale = 1; ///< The number of dots per unit, if the device has dots.
    std::function<void(plot::PagePainter&)> paint{}; ///< Paints the page.
    /// The text of the experiment that the file carries as metadata; empty for a file without.
    std::string theta{};
    QString title{};       ///< The title of the document: the loss, or empty.
    QSize dots{};          ///< The size of an image in dots; if it is empty, it is size × scale.
    QSizeF inches{};       ///< The size on paper; if it is empty, it follows from the units.
    double perInch = 96;   ///< The number of units in an inch on paper.
    bool isMetric = false; ///< Whether the size was given as one on paper.
};

/// Returns the size of an image of a page.
QSize dotsOf(const Page& page);
/// Returns the size of a page on paper.
QSizeF inchesOf(const Page& page);

/// Returns the sentence that there is not enough memory for so large a picture.
QString notEnoughMemory();

/// Returns an image of a page. The error is a sentence: the picture would have more than
/// PictureSettings::kMaxSide dots on a side, or there is not enough memory.
tl::expected<QImage, QString> imageOf(const Page& page);

} // namespace thetascope::ui::pictures

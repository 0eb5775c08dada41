// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/page.h"

#include "ui/pictures/picture_settings.h"

#include <QCoreApplication>

#include <algorithm>

namespace thetascope::ui::pictures {

QSize dotsOf(const Page& page) {
    return page.dots.isEmpty() ? (QSizeF(page.size) * page.scale).toSize() : page.dots;
}

QSizeF inchesOf(const Page& page) {
    return page.inches.isEmpty() ? QSizeF(page.size) / page.perInch : page.inches;
}

QString notEnoughMemory() {
    return QCoreApplication::translate("thetascope::ui::Page",
                                       "there is not enough memory for so large a picture");
}

tl::expected<QImage, QString> imageOf(const Page& page) {
    const QSize dots = dotsOf(page);
    if (std::max(dots.width(), dots.height()) > PictureSettings::kMaxSide)
        return tl::unexpected(
            QCoreApplication::translate("thetascope::ui::Page",
                                        "the picture would be larger than %1 dots on a side")
                .arg(PictureSettings::kMaxSide));
    QImage image(dots, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return tl::unexpected(notEnoughMemory());
    image.fill(Qt::transparent);
    {
        plot::PagePainter painter(image, page.scale);
        page.paint(painter);
    }
    // This is the resolution for programs that print the picture.
    const QSizeF inches = inchesOf(page);
    image.setDotsPerMeterX(qRound(dots.width() / inches.width() / 0.0254));
    image.setDotsPerMeterY(qRound(dots.height() / inches.height() / 0.0254));
    return image;
}

} // namespace thetascope::ui::pictures

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/page.h"

#include <QCoreApplication>

namespace thetascope::ui::pictures {

namespace {

/// Returns the resolution for programs that print the picture, in which a unit is 1/96 inch.
int dotsPerMetre(double scale) {
    return qRound(96 * scale / 0.0254);
}

} // namespace

QString notEnoughMemory() {
    return QCoreApplication::translate("thetascope::ui::Page",
                                       "there is not enough memory for so large a picture");
}

tl::expected<QImage, QString> imageOf(const Page& page) {
    QImage image((QSizeF(page.size) * page.scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return tl::unexpected(notEnoughMemory());
    image.fill(Qt::transparent);
    {
        plot::PagePainter painter(image, page.scale);
        page.paint(painter);
    }
    image.setDotsPerMeterX(dotsPerMetre(page.scale));
    image.setDotsPerMeterY(dotsPerMetre(page.scale));
    return image;
}

} // namespace thetascope::ui::pictures

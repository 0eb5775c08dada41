// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/pdf.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>

namespace thetascope::ui::pictures {

tl::expected<QByteArray, QString> writePdf(const Page& page) {
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(1200);
        writer.setPageLayout(QPageLayout(
            QPageSize(QSizeF(page.size) * 72 / 96, QPageSize::Point, {}, QPageSize::ExactMatch),
            QPageLayout::Portrait, {}));
        plot::PagePainter painter(writer, 1200. / 96);
        page.paint(painter);
    }
    return pdf;
}

} // namespace thetascope::ui::pictures

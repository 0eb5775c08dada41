// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/svg.h"

#include "ui/pictures/svg_device.h"

namespace thetascope::ui::pictures {

tl::expected<QByteArray, QString> writeSvg(const Page& page) {
    SvgDevice device(page.size);
    {
        plot::PagePainter painter(device, 1);
        page.paint(painter);
    }
    const QByteArray width = QByteArray::number(page.size.width());
    const QByteArray height = QByteArray::number(page.size.height());
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<svg xmlns=\"http://www.w3.org/2000/svg\" "
           "xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" width=\"" +
           width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + ' ' + height +
           "\" stroke-miterlimit=\"2\">\n" + device.content() + "</svg>\n";
}

} // namespace thetascope::ui::pictures

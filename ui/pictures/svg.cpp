// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/svg.h"

#include "core/metadata/element.h"
#include "ui/pictures/svg_device.h"

namespace thetascope::ui::pictures {

namespace {

/// Returns the width and the height as attributes, in millimetres if that is how they were given.
QByteArray sizeText(const Page& page) {
    const QSizeF inches = inchesOf(page);
    const double perInch = page.isMetric ? 25.4 : 96;
    const QByteArray unit = page.isMetric ? "mm" : "";
    return " width=\"" + svgNumber(inches.width() * perInch) + unit + "\" height=\"" +
           svgNumber(inches.height() * perInch) + unit + '"';
}

/// Returns the part of the drawing that is seen: all of it, but for a part of its last unit.
QByteArray viewText(const Page& page) {
    const QSizeF seen = inchesOf(page) * page.perInch;
    return " viewBox=\"0 0 " + svgNumber(seen.width()) + ' ' + svgNumber(seen.height()) + '"';
}

/// Returns what describes the picture to people and programs.
QByteArray descriptionText(const Page& page) {
    QByteArray text;
    if (!page.title.isEmpty())
        text += "<title>" + page.title.toHtmlEscaped().toUtf8() + "</title>\n";
    text += "<desc>Thetascope</desc>\n";
    if (!page.theta.empty())
        text += "<metadata>" + QByteArray::fromStdString(metadata::elementWithText(page.theta)) +
                "</metadata>\n";
    return text;
}

} // namespace

tl::expected<QByteArray, QString> writeSvg(const Page& page) {
    SvgDevice device(page.size);
    {
        plot::PagePainter painter(device, 1);
        page.paint(painter);
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<svg xmlns=\"http://www.w3.org/2000/svg\" "
           "xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\"" +
           sizeText(page) + viewText(page) + " stroke-miterlimit=\"2\">\n" + descriptionText(page) +
           device.content() + "</svg>\n";
}

} // namespace thetascope::ui::pictures

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/printing.h"

#include "ui/pictures/page.h"

#include <QPainter>
#include <QPrinter>

#include <algorithm>

namespace thetascope::ui::exports {

pictures::PictureSettings settingsForPaper(const QPrinter& printer) {
    pictures::PictureSettings settings;
    settings.inches = printer.pageRect(QPrinter::Inch).size();
    settings.isMetric = true;
    settings.size =
        (settings.inches * settings.perInch)
            .toSize()
            .expandedTo({pictures::PictureSettings::kMinSide, pictures::PictureSettings::kMinSide});
    // Maps are as sharp as the paper shows, which is less than the printer can.
    constexpr double kDots = 300;
    settings.scale = kDots / settings.perInch;
    return settings;
}

bool print(const pictures::Page& page, QPrinter& printer) {
    const QSizeF room = printer.pageRect(QPrinter::DevicePixel).size();
    const double scale =
        std::min(room.width() / page.size.width(), room.height() / page.size.height());
    plot::PagePainter painter(printer, scale);
    if (!painter.painter().isActive())
        return false;
    const QSizeF left = room / scale - QSizeF(page.size);
    const plot::PagePainter::Box middle(painter, {left.width() / 2, left.height() / 2});
    page.paint(painter);
    return true;
}

} // namespace thetascope::ui::exports

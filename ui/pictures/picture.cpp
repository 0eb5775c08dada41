// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture.h"

#include "ui/model/save_file.h"

#include <QCoreApplication>

#include <algorithm>
#include <sstream>

namespace thetascope::ui::pictures {

void Picture::prepare(const PictureSettings& /*settings*/) {}

bool Picture::isSharp() const {
    return true;
}

QString Picture::fault() const {
    return {};
}

std::optional<Numbers> Picture::numbers() const {
    return std::nullopt;
}

tl::expected<Page, QString> pageOf(const Picture& picture, const PictureSettings& settings) {
    if (const QString fault = picture.fault(); !fault.isEmpty())
        return tl::unexpected(fault);
    const QSizeF dots = QSizeF(settings.size) * settings.scale;
    if (std::max(dots.width(), dots.height()) > PictureSettings::kMaxSide)
        return tl::unexpected(
            QCoreApplication::translate("thetascope::ui::Page",
                                        "the picture would be larger than %1 dots on a side")
                .arg(PictureSettings::kMaxSide));
    return Page{settings.size, settings.scale,
                [&picture, settings](plot::PagePainter& page) { picture.paint(page, settings); },
                settings.theta};
}

tl::expected<void, QString> saveNumbers(const Numbers& numbers, const QString& path) {
    std::ostringstream text;
    numbers.writeCsv(text);
    const std::string_view all = text.view();
    return model::saveFile(QByteArray::fromRawData(all.data(), static_cast<qsizetype>(all.size())),
                           path);
}

} // namespace thetascope::ui::pictures

// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture.h"

#include "ui/model/save_file.h"

#include <sstream>
#include <string_view>
#include <utility>

namespace thetascope::ui::pictures {

void Picture::prepare(const PictureSettings& /*settings*/) {}

bool Picture::isSharp() const {
    return true;
}

QString Picture::title() const {
    return {};
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
    Page page{settings.size, settings.scale, [&picture, settings](plot::PagePainter& painter) {
                  picture.paint(painter, settings);
              }};
    page.dots = settings.dots;
    page.inches = settings.inches;
    page.perInch = settings.perInch;
    page.isMetric = settings.isMetric;
    page.title = picture.title();
    page.theta = settings.theta;
    return page;
}

tl::expected<void, QString> saveNumbers(const Numbers& numbers, const QString& path) {
    std::ostringstream text;
    numbers.writeCsv(text);
    const std::string_view all = text.view();
    return model::saveFile(QByteArray::fromRawData(all.data(), static_cast<qsizetype>(all.size())),
                           path);
}

} // namespace thetascope::ui::pictures

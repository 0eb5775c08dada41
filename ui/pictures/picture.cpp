// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture.h"

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

std::optional<std::uint64_t> Picture::lastStep() const {
    return std::nullopt;
}

std::unique_ptr<Picture> Picture::at(std::uint64_t /*step*/) const {
    return nullptr;
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

} // namespace thetascope::ui::pictures

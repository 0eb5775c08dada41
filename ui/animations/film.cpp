// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/animations/film.h"

#include "ui/animations/formats.h"
#include "ui/pictures/page.h"
#include "ui/plot/page_painter.h"

#include <algorithm>
#include <utility>

namespace thetascope::ui::animations {

Film::Film(std::shared_ptr<const pictures::Picture> picture,
           const pictures::PictureSettings& settings)
    : m_picture(std::move(picture))
    , m_settings(settings) {}

QImage& Film::freeImage() {
    const auto found = std::ranges::find_if(m_images, &QImage::isDetached);
    if (found != m_images.end())
        return *found;
    return m_images.emplace_back(dotsOf(m_settings), QImage::Format_ARGB32_Premultiplied);
}

tl::expected<QImage, QString> Film::imageAt(std::uint64_t step) {
    const std::unique_ptr<pictures::Picture> now = m_picture->at(step);
    const auto page = pictures::pageOf(*now, m_settings);
    if (!page)
        return tl::unexpected(page.error());
    QImage& image = freeImage();
    if (image.isNull()) {
        m_images.clear();
        return tl::unexpected(pictures::notEnoughMemory());
    }
    image.fill(Qt::transparent);
    plot::PagePainter painter(image, m_settings.scale);
    page->paint(painter);
    return image;
}

} // namespace thetascope::ui::animations

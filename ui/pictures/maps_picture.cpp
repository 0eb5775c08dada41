// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/maps_picture.h"

#include "ui/pictures/maps_page.h"
#include "ui/pictures/page_parts.h"
#include "ui/pictures/sharp_maps.h"

#include <utility>

namespace thetascope::ui::pictures {

MapsPicture::MapsPicture(maps::ShownMaps maps, std::shared_ptr<SharpMaps> sharp)
    : m_maps(std::move(maps))
    , m_sharp(std::move(sharp)) {
    connect(m_sharp.get(), &SharpMaps::changed, this, &Picture::sharpened);
}

void MapsPicture::prepare(const PictureSettings& settings) {
    m_sharp->request(m_maps, m_maps.maps.empty() ? QSize() : mapDots(m_maps, settings));
}

bool MapsPicture::isSharp() const {
    return m_sharp->isReady();
}

QString MapsPicture::fault() const {
    return m_maps.maps.empty() ? tr("There is no map yet.") : QString();
}

QString MapsPicture::title() const {
    return titleOf(m_maps.scene->loss());
}

void MapsPicture::paint(plot::PagePainter& page, const PictureSettings& settings) const {
    paintMaps(page, m_sharp->isFor(m_maps) ? m_sharp->maps() : m_maps, settings);
}

} // namespace thetascope::ui::pictures

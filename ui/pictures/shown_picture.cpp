// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/shown_picture.h"

#include "ui/pictures/basin_picture.h"
#include "ui/pictures/sharp_maps.h"

#include <utility>

namespace thetascope::ui::pictures {

using What = PictureWish::What;

ShownPicture::ShownPicture(ShownWindow shown, QObject* parent)
    : QObject(parent)
    , m_shown(std::move(shown)) {
    if (m_shown.maps) {
        m_sharp = new SharpMaps(this);
        connect(m_sharp, &SharpMaps::changed, this, &ShownPicture::sharpened);
    }
}

void ShownPicture::ask(const PictureWish& wish) {
    m_wish = wish;
    if (!m_sharp)
        return;
    const maps::ShownMaps asked = maps();
    m_sharp->want(asked, asked.maps.empty() ? QSize() : mapDots(asked, settings()));
}

bool ShownPicture::isSharp() const {
    return !m_sharp || m_sharp->isReady();
}

PictureContent ShownPicture::content() const {
    PictureContent content = m_shown.content;
    if (m_wish.what == What::Chosen)
        std::erase_if(content.runs,
                      [&](const plot::RunView& run) { return run.slot != m_shown.chosenSlot; });
    return content;
}

/// Those asked for, as they are shown in the window.
maps::ShownMaps ShownPicture::maps() const {
    maps::ShownMaps maps = *m_shown.maps;
    if (m_wish.what == What::OneMap)
        maps.maps = {maps.maps[m_wish.map]};
    return maps;
}

const maps::Map* ShownPicture::map() const {
    if (m_wish.what != What::OneMap)
        return nullptr;
    const maps::Map& map = m_shown.maps->maps[m_wish.map].map;
    return map.summary ? &map : nullptr;
}

PictureSettings ShownPicture::settings() const {
    using Layout = PictureSettings::Layout;
    PictureSettings settings;
    settings.layout = m_wish.what == What::Overlay  ? Layout::Overlay
                      : m_wish.what == What::Curves ? Layout::Curves
                                                    : Layout::SideBySide;
    settings.size = m_wish.size;
    settings.scale = m_wish.scale;
    settings.background = m_wish.background;
    if (settings.background == PictureSettings::Background::Theme)
        settings.theme = m_shown.theme;
    settings.step = m_shown.step;
    settings.view = m_shown.view;
    settings.logarithmic = m_shown.logarithmic;
    return settings;
}

tl::expected<QImage, QString> ShownPicture::picture() const {
    return paint(settings());
}

tl::expected<QImage, QString> ShownPicture::preview() const {
    PictureSettings small = settings();
    small.scale = 1;
    return paint(small);
}

tl::expected<QImage, QString> ShownPicture::paint(const PictureSettings& settings) const {
    if (!m_sharp)
        return paintPicture(content(), settings);
    if (m_shown.maps->maps.empty())
        return tl::unexpected(tr("There is no map yet."));
    return paintBasinPicture(m_sharp->maps(), settings);
}

} // namespace thetascope::ui::pictures

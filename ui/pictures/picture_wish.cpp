// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture_wish.h"

#include <QSettings>

#include <algorithm>

namespace thetascope::ui::pictures {

namespace {

const QString kWidth = QStringLiteral("export/width");
const QString kHeight = QStringLiteral("export/height");
const QString kScale = QStringLiteral("export/scale");
const QString kBackground = QStringLiteral("export/background");

PictureWish::What inFront(const ShownWindow& shown) {
    using What = PictureWish::What;
    if (shown.maps)
        return shown.maps->maps.size() == 1 ? What::OneMap : What::Maps;
    return shown.isOverlay ? What::Overlay : What::SideBySide;
}

/// The file with the settings may say anything.
int kept(const QSettings& settings, const QString& key, int usual, int least, int most) {
    return std::clamp(settings.value(key, usual).toInt(), least, most);
}

} // namespace

PictureWish usualWish(const ShownWindow& shown, const QSettings& settings) {
    PictureWish wish;
    wish.what = inFront(shown);
    const auto side = [&settings](const QString& key, int usual) {
        return kept(settings, key, usual, PictureSettings::kLeastSide, PictureWish::kMostSide);
    };
    wish.size = {side(kWidth, wish.size.width()), side(kHeight, wish.size.height())};
    wish.scale = kept(settings, kScale, wish.scale, 1, PictureWish::kMostScale);
    using Background = PictureWish::Background;
    wish.background = static_cast<Background>(
        kept(settings, kBackground, int(wish.background), 0, int(Background::Theme)));
    return wish;
}

void keep(const PictureWish& wish, QSettings& settings) {
    settings.setValue(kWidth, wish.size.width());
    settings.setValue(kHeight, wish.size.height());
    settings.setValue(kScale, wish.scale);
    settings.setValue(kBackground, int(wish.background));
}

} // namespace thetascope::ui::pictures

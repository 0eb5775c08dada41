// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture_settings.h"

#include "ui/model/kept_setting.h"

namespace thetascope::ui::pictures {

namespace {

using model::KeptSetting;
using Background = PictureSettings::Background;

const KeptSetting<int> kWidth{"export/width", 1600, PictureSettings::kMinSide,
                              PictureSettings::kMaxOfferedSide};
const KeptSetting<int> kHeight{"export/height", 1000, PictureSettings::kMinSide,
                               PictureSettings::kMaxOfferedSide};
const KeptSetting<int> kScale{"export/scale", 2, 1, PictureSettings::kMaxScale};
const KeptSetting<Background> kBackground{"export/background", Background::White, Background::White,
                                          Background::Theme};

} // namespace

PictureSettings lastSettings(const QSettings& kept, const theme::Theme& shown) {
    PictureSettings usual;
    usual.size = {kWidth.read(kept), kHeight.read(kept)};
    usual.scale = kScale.read(kept);
    usual.background = kBackground.read(kept);
    if (usual.background == Background::Theme)
        usual.theme = shown;
    return usual;
}

void keep(const PictureSettings& picture, QSettings& kept) {
    kWidth.keep(picture.size.width(), kept);
    kHeight.keep(picture.size.height(), kept);
    kScale.keep(qRound(picture.scale), kept);
    kBackground.keep(picture.background, kept);
}

} // namespace thetascope::ui::pictures

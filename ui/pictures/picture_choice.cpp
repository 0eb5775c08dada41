// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture_choice.h"

#include "ui/model/kept_setting.h"

#include <algorithm>
#include <cmath>

namespace thetascope::ui::pictures {

namespace {

using model::KeptSetting;
using Background = PictureSettings::Background;
using Unit = PictureChoice::Unit;

constexpr double kPixelsPerInch = 96; ///< The number of pixels in an inch.
constexpr double kTextPoints = 72;    ///< The number of points in an inch.

const KeptSetting<Unit> kUnit{"export/unit", Unit::Pixel, Unit::Pixel, Unit::Inch};
const KeptSetting<double> kWidth{"export/width", 1600, 1, PictureSettings::kMaxOfferedSide};
const KeptSetting<double> kHeight{"export/height", 1000, 1, PictureSettings::kMaxOfferedSide};
const KeptSetting<int> kScale{"export/scale", 2, 1, PictureSettings::kMaxScale};
const KeptSetting<int> kResolution{"export/resolution", 300, PictureChoice::kLeastResolution,
                                   PictureChoice::kMostResolution};
const KeptSetting<double> kText{"export/text", 0, 0, PictureChoice::kMostText};
const KeptSetting<Background> kBackground{"export/background", Background::White, Background::White,
                                          Background::Dark};

theme::Theme themeOf(Background background, const theme::Theme& shown) {
    switch (background) {
    case Background::Theme:
        return shown;
    case Background::Dark:
        return theme::Theme::darkened();
    case Background::White:
    case Background::Transparent:
        return theme::Theme::light();
    }
    return {};
}

} // namespace

double PictureChoice::perInch(Unit unit) {
    switch (unit) {
    case Unit::Pixel:
        return kPixelsPerInch;
    case Unit::Centimetre:
        return 2.54;
    case Unit::Millimetre:
        return 25.4;
    case Unit::Inch:
        return 1;
    }
    return 1;
}

PictureSettings PictureChoice::settings(const theme::Theme& shown) const {
    PictureSettings settings;
    settings.background = background;
    settings.theme = themeOf(background, shown);
    settings.isMetric = unit != Unit::Pixel;
    settings.inches = QSizeF(width, height) / perInch(unit);
    const double dots = settings.isMetric ? resolution : kPixelsPerInch * scale; // per inch
    settings.dots = (settings.inches * dots).toSize();
    // Fonts have whole sizes, so the unit is what makes the text as large as it is asked for.
    double units = kPixelsPerInch; // per inch
    if (text > 0) {
        settings.text =
            std::max(1, static_cast<int>(std::lround(text * kPixelsPerInch / kTextPoints)));
        units = settings.text * kTextPoints / text;
    }
    settings.size = (settings.inches * units).toSize();
    settings.perInch = units;
    settings.scale = dots / units;
    return settings;
}

PictureChoice lastChoice(const QSettings& kept) {
    PictureChoice choice;
    choice.unit = kUnit.read(kept);
    choice.width = kWidth.read(kept);
    choice.height = kHeight.read(kept);
    choice.scale = kScale.read(kept);
    choice.resolution = kResolution.read(kept);
    choice.text = kText.read(kept);
    choice.background = kBackground.read(kept);
    const double perUnit = PictureChoice::perInch(choice.unit) / kPixelsPerInch;
    for (double* side : {&choice.width, &choice.height})
        *side = std::clamp(*side, PictureSettings::kMinSide * perUnit,
                           PictureSettings::kMaxOfferedSide * perUnit);
    return choice;
}

PictureSettings lastSettings(const QSettings& kept, const theme::Theme& shown) {
    return lastChoice(kept).settings(shown);
}

void keep(const PictureChoice& choice, QSettings& kept) {
    kUnit.keep(choice.unit, kept);
    kWidth.keep(choice.width, kept);
    kHeight.keep(choice.height, kept);
    kScale.keep(qRound(choice.scale), kept);
    kResolution.keep(qRound(choice.resolution), kept);
    kText.keep(choice.text, kept);
    kBackground.keep(choice.background, kept);
}

} // namespace thetascope::ui::pictures

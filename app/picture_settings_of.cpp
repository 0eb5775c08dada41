// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture_settings_of.h"

#include "ui/pictures/picture_choice.h"

namespace thetascope::app {

namespace {

using ui::pictures::PictureChoice;
using ui::pictures::PictureSettings;

PictureChoice::Unit unitOf(LengthUnit unit) {
    switch (unit) {
    case LengthUnit::Pixel:
        return PictureChoice::Unit::Pixel;
    case LengthUnit::Centimetre:
        return PictureChoice::Unit::Centimetre;
    case LengthUnit::Millimetre:
        return PictureChoice::Unit::Millimetre;
    case LengthUnit::Inch:
        return PictureChoice::Unit::Inch;
    }
    return {};
}

PictureSettings::Background backgroundOf(PictureForm::Background background) {
    switch (background) {
    case PictureForm::Background::White:
        return PictureSettings::Background::White;
    case PictureForm::Background::Transparent:
        return PictureSettings::Background::Transparent;
    case PictureForm::Background::Dark:
        return PictureSettings::Background::Dark;
    }
    return {};
}

} // namespace

PictureSettings pictureSettingsOf(const PictureForm& form) {
    PictureChoice choice;
    choice.unit = unitOf(form.unit);
    choice.width = form.width;
    choice.height = form.height;
    choice.scale = form.scale;
    choice.resolution = form.dpi;
    choice.text = form.text;
    choice.background = backgroundOf(form.background);
    return choice.settings(ui::theme::Theme::light());
}

} // namespace thetascope::app

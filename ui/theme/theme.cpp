// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

namespace thetascope::ui::theme {

Theme Theme::light() {
    Theme theme;
    theme.dark = false;
    theme.ground = QColor(0xf3, 0xf4, 0xf7);
    theme.surface = QColor(0xff, 0xff, 0xff);
    theme.border = QColor(0xd9, 0xdc, 0xe4);
    theme.grid = QColor(0xec, 0xee, 0xf3);
    theme.ink = QColor(0x1f, 0x22, 0x30);
    theme.fadedInk = QColor(0x63, 0x69, 0x7d);
    theme.accent = QColor(0x2f, 0x5f, 0xd0);
    theme.tangent = QColor(0x6d, 0x28, 0xd9);
    theme.good = QColor(0x14, 0x74, 0x46);
    theme.warning = QColor(0x8f, 0x5b, 0x00);
    theme.resting = QColor(0x2f, 0x5f, 0x93);
    theme.circling = QColor(0x75, 0x3f, 0xa0);
    theme.bad = QColor(0xb3, 0x26, 0x1e);
    return theme;
}

Theme Theme::darkened() {
    Theme theme;
    theme.dark = true;
    theme.ground = QColor(0x14, 0x16, 0x1c);
    theme.surface = QColor(0x1d, 0x20, 0x29);
    theme.border = QColor(0x34, 0x39, 0x46);
    theme.grid = QColor(0x2a, 0x2e, 0x39);
    theme.ink = QColor(0xe7, 0xe9, 0xf0);
    theme.fadedInk = QColor(0x9d, 0xa4, 0xb6);
    theme.accent = QColor(0x7d, 0xa6, 0xff);
    theme.tangent = QColor(0xc0, 0x8c, 0xff);
    theme.good = QColor(0x5f, 0xd0, 0x94);
    theme.warning = QColor(0xf0, 0xb9, 0x4a);
    theme.resting = QColor(0x7f, 0xb2, 0xe8);
    theme.circling = QColor(0xc9, 0x9c, 0xf0);
    theme.bad = QColor(0xff, 0x8a, 0x80);
    return theme;
}

Theme Theme::from(const QPalette& palette) {
    return palette.color(QPalette::Window).lightnessF() < 0.5F ? darkened() : light();
}

QColor Theme::height() const {
    return dark ? QColor(0x47, 0x55, 0x75) : QColor(0xa9, 0xb8, 0xd6);
}

QColor Theme::contender(experiment::Slot slot) const {
    // The colours are those of Okabe and Ito (2008), except that their yellow, too pale on white,
    // is darker in the light theme, and their black is a grey. The ninth is a brown that is far
    // from the others.
    static constexpr QRgb kLight[] = {0xff0072b2, 0xffe69f00, 0xff009e73, 0xffcc5fa0, 0xffd55e00,
                                      0xff56b4e9, 0xff6b6f7d, 0xffb8a800, 0xff7a4a2b};
    static constexpr QRgb kDark[] = {0xff4ea6e6, 0xfff2b33d, 0xff2fc598, 0xffe58bc4, 0xfff0813a,
                                     0xff8fd0f7, 0xffa9afc0, 0xfff0e442, 0xffc79372};
    return QColor::fromRgb((dark ? kDark : kLight)[slot.number % std::size(kLight)]);
}

Marker marker(experiment::Slot slot) {
    static constexpr Marker kMarkers[] = {
        Marker::Disc,  Marker::Square, Marker::Diamond, Marker::TriangleUp, Marker::TriangleDown,
        Marker::Cross, Marker::Plus,   Marker::Star,    Marker::Pentagon};
    return kMarkers[slot.number % std::size(kMarkers)];
}

} // namespace thetascope::ui::theme

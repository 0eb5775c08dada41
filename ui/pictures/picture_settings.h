// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QSize>

class QSettings;

namespace thetascope::ui::pictures {

/// Picture settings say how large a picture is, and what is behind it.
struct PictureSettings {
    enum class Background { White, Transparent, Theme };

    QSize size{1600, 1000}; ///< in units of the page, before scaling; text follows it
    double scale = 1;       ///< dots for each unit, 1 … kMaxScale
    Background background = Background::White;
    theme::Theme theme = theme::Theme::light();

    static constexpr int kMinSide = 100;
    static constexpr int kMaxSide = 20'000;      ///< in dots
    static constexpr int kMaxOfferedSide = 5000; ///< that the window offers, before scaling
    static constexpr int kMaxScale = 4;

    bool isFilled() const { return background != Background::Transparent; }
};

/// Reads the size, scale and background that the window's last picture had. The theme is
/// `shown` where the background is to be as on screen, and light elsewhere.
PictureSettings usualSettings(const QSettings& kept, const theme::Theme& shown);

/// Keeps size, scale and background for the next picture.
void keep(const PictureSettings& picture, QSettings& kept);

} // namespace thetascope::ui::pictures

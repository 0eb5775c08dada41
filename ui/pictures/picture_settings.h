// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QSize>

#include <string>

class QSettings;

namespace thetascope::ui::pictures {

/// PictureSettings are the size, scale, background and theme of a picture.
struct PictureSettings {
    /// A Background is what is behind everything in a picture.
    enum class Background {
        White,       ///< It is white, with the light theme.
        Transparent, ///< It is transparent.
        Theme,       ///< It is that of the window's theme.
    };

    QSize size{1600, 1000}; ///< The size in units, on which the text size depends.
    double scale = 1;       ///< The number of dots per unit, from 1 to kMaxScale.
    Background background = Background::White;  ///< What is behind everything.
    theme::Theme theme = theme::Theme::light(); ///< The colours.
    std::string theta; ///< The text of the experiment that a file carries; see Page::theta.

    static constexpr int kMinSide = 100;         ///< The least width or height, in units.
    static constexpr int kMaxSide = 20'000;      ///< The largest width or height, in dots.
    static constexpr int kMaxOfferedSide = 5000; ///< The largest that the window offers, in units.
    static constexpr int kMaxScale = 4;          ///< The largest scale.

    /// Returns whether the background is not transparent.
    bool isFilled() const { return background != Background::Transparent; }
};

/// Returns the size, scale and background of the picture that was saved or copied last in the
/// export dialog, or the defaults. The theme is `shown` if the background is that of the theme, and
/// light otherwise.
PictureSettings lastSettings(const QSettings& kept, const theme::Theme& shown);

/// Stores size, scale and background for lastSettings().
void keep(const PictureSettings& picture, QSettings& kept);

} // namespace thetascope::ui::pictures
